package org.keyturn.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What GitHub runs is what the documents say.
class WorkflowsTest {
  private static final Path WORKFLOWS = Path.of(".github/workflows");
  private static final Pattern PROOF = Pattern.compile("\\| `mvn -ntp -Dquick (.*?) test` \\|");
  private static final Pattern NIGHTLY = Pattern.compile("arguments: (['\"])(.*?)\\1 }");

  @Test
  void everyProofOfThePageRunsEachNight() throws IOException {
    var proofs = found(PROOF, 1, Path.of("docs/proofs.md"));
    assertTrue(proofs.size() >= 10, "only " + proofs);
    assertEquals(proofs, found(NIGHTLY, 2, WORKFLOWS.resolve("nightly.yml")));
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

  private static List<String> found(Pattern pattern, int group, Path file) throws IOException {
    return pattern
        .matcher(Files.readString(file))
        .results()
        .map((MatchResult hit) -> hit.group(group))
        .sorted()
        .toList();
  }
}
