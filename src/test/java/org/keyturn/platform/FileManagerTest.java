package org.keyturn.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileManagerTest {
  private static final Path FOLDER = Path.of("/some folder");

  @Test
  void eachSystemHasItsProgram() {
    assertEquals(
        List.of("explorer", FOLDER.toString()), new FileManager("Windows 11").command(FOLDER));
    assertEquals(List.of("open", FOLDER.toString()), new FileManager("Mac OS X").command(FOLDER));
    assertEquals(List.of("xdg-open", FOLDER.toString()), new FileManager("Linux").command(FOLDER));
  }

  @Test
  void aFileIsNeverHandedOver(@TempDir Path folder) throws Exception {
    var program = Files.createFile(folder.resolve("program"));
    assertFalse(new FileManager("Linux").show(program));
    assertFalse(new FileManager("Linux").show(folder.resolve("absent")));
  }
}
