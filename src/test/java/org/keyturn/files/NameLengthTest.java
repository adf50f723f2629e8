package org.keyturn.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class NameLengthTest {
  @TempDir Path folder;

  @Test
  @EnabledOnOs(OS.LINUX)
  void theFileSystemIsAskedWhetherOrNotSomethingIsThere() {
    assertTrue(NameLength.refused(folder.resolve("x".repeat(256))));
    assertFalse(NameLength.refused(folder.resolve("x".repeat(200))));
    assertFalse(NameLength.refused(folder));
  }

  @Test
  void bytesCountAndNotLetters() {
    assertEquals(4, NameLength.of(Path.of("a\u00e4b")));
  }
}
