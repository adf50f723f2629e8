package org.keyturn.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs({OS.LINUX, OS.MAC})
class ExclusiveRenameTest {
  @TempDir Path folder;

  @Test
  void givesTheNameToTheWholeFile() throws Exception {
    var from = Files.writeString(folder.resolve("from"), "all of it");
    var to = folder.resolve("to");
    assertTrue(ExclusiveRename.rename(from, to));
    assertFalse(Files.exists(from));
    assertEquals("all of it", Files.readString(to));
  }

  @Test
  void replacesNothing() throws Exception {
    var from = Files.writeString(folder.resolve("from"), "new");
    var there = Files.writeString(folder.resolve("there"), "mine");
    var link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nowhere"));
    for (var one : new Path[] {there, link}) {
      assertThrows(FileAlreadyExistsException.class, () -> ExclusiveRename.rename(from, one));
    }
    assertEquals("mine", Files.readString(there));
    assertEquals("new", Files.readString(from));
    assertTrue(Files.isSymbolicLink(link));
  }

  @Test
  void doesNothingWhereItCannot() throws Exception {
    assertFalse(ExclusiveRename.rename(folder.resolve("none"), folder.resolve("to")));
    assertFalse(Files.exists(folder.resolve("to")));
  }
}
