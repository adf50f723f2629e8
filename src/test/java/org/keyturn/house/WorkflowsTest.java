package org.keyturn.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What GitHub runs is what the documents say.
class WorkflowsTest {
  private static final Path WORKFLOWS = Path.of(".github/workflows");
  private static final Pattern PROOF = Pattern.compile("`mvn -ntp -Dquick [^`]+ test`");

  /// The nightly reads the commands from there, by this expression.
  @Test
  void everyProofOfThePageRunsEachNight() throws IOException {
    assertTrue(Files.readString(WORKFLOWS.resolve("nightly.yml")).contains(PROOF.pattern()));
    var rows =
        Files.readAllLines(Path.of("docs/proofs.md")).stream()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| proof |"))
            .toList();
    assertTrue(rows.size() >= 10, "only " + rows.size());
    assertEquals(List.of(), rows.stream().filter(row -> !PROOF.matcher(row).find()).toList());
  }

  /// A tag can be moved to other code, the name of a commit cannot.
  @Test
  void everyActionIsPinnedToACommit() throws IOException {
    var loose = new ArrayList<String>();
    try (var files = Files.list(WORKFLOWS)) {
      for (var file : files.toList()) {
        Files.readAllLines(file).stream()
            .filter(line -> line.contains("uses: "))
            .filter(line -> !line.matches(".*uses: [\\w./-]+@[0-9a-f]{40} # v[0-9.]+"))
            .forEach(loose::add);
      }
    }
    assertEquals(List.of(), loose);
  }
}
