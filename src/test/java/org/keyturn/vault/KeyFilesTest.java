package org.keyturn.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Failure.Rule;

class KeyFilesTest {
  @TempDir Path folder;

  private Path vault() {
    return folder.resolve("Personal.keyturn");
  }

  private Failure refused(Path file) {
    return assertThrows(Failed.class, () -> KeyFiles.read(file, vault())).failure();
  }

  private Path written(String name, String content) throws Exception {
    return Files.writeString(folder.resolve(name), content);
  }

  @Test
  void aMadeFileIsReadAgain() throws Exception {
    var file = folder.resolve("key");
    KeyFiles.create(file);
    try (var one = KeyFiles.read(file, vault());
        var again = KeyFiles.read(file, vault())) {
      assertTrue(one.sameAs(again));
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void onlyItsOwnerCanReadIt() throws Exception {
    var file = folder.resolve("key");
    KeyFiles.create(file);
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void neverOverwrites() throws Exception {
    var file = written("there", "was here");
    var failed = assertThrows(Failed.class, () -> KeyFiles.create(file));
    assertEquals(new Failure.Refused(Rule.TARGET_EXISTS), failed.failure());
    assertEquals("was here", Files.readString(file));
  }

  @Test
  void saysWhatIsWrongWithAFile() throws Exception {
    assertEquals(new Failure.NotFound(Failure.Missing.KEY_FILE), refused(folder.resolve("none")));
    assertEquals(new Failure.Refused(Rule.KEY_FILE_NO_FILE), refused(folder));
    assertEquals(new Failure.Refused(Rule.KEY_FILE_EMPTY), refused(written("empty", "")));
    assertEquals(
        new Failure.Damaged(Failure.Part.KEY_FILE), refused(written("cut", "keyturn-key-file 1")));
    assertEquals(
        new Failure.TooNew(2, 1), refused(written("later", "keyturn-key-file 2\n00010203")));
  }

  /// Opening the vault would drop the database's locks, and a file that changes is no key.
  @Test
  void refusesVaultsAndExports() throws Exception {
    var vault = written("Personal.keyturn", "x");
    var renamed = written("Other.KEYTURN", "x");
    var export = written("a.keyturn-export", "x");
    for (var file : new Path[] {vault, renamed, export}) {
      assertEquals(new Failure.Refused(Rule.KEY_FILE_IS_VAULT), refused(file));
    }
    var failed = assertThrows(Failed.class, () -> KeyFiles.create(folder.resolve("b.keyturn")));
    assertEquals(new Failure.Refused(Rule.KEY_FILE_IS_VAULT), failed.failure());
    assertFalse(Files.exists(folder.resolve("b.keyturn")));
  }

  @Test
  void refusesTheVaultUnderAnotherName() throws Exception {
    var vault = written("Personal.keyturn", "x");
    var link = Files.createLink(folder.resolve("hard link"), vault);
    assertEquals(new Failure.Refused(Rule.KEY_FILE_IS_VAULT), refused(link));
  }
}
