package org.keyturn.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A view that nobody can read at a glance wants to be two.
class SizesTest {
  private static final Path UI = Path.of("src", "main", "java", "org", "keyturn", "ui");
  private static final int LINES = 200;

  @Test
  void noViewIsLongerThanTwoHundredLines() throws IOException {
    try (var files = Files.walk(UI)) {
      var views = files.filter(SizesTest::isView).toList();
      assertTrue(views.size() > 50, "only " + views.size() + " views were found");
      assertEquals(List.of(), views.stream().filter(view -> lines(view).size() > LINES).toList());
    }
  }

  /// Whatever lays out controls; the tour only presses them.
  private static boolean isView(Path file) {
    return file.toString().endsWith(".java")
        && !file.startsWith(UI.resolve("shell").resolve("tour"))
        && lines(file).stream().anyMatch(line -> line.startsWith("import javafx.scene.layout."));
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
