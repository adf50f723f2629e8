package org.keyturn.proof;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.crypto.Password;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.vault.Credentials;
import org.keyturn.vault.KeyFiles;
import org.keyturn.vault.Notice;
import org.keyturn.vault.PasswordChange;
import org.keyturn.vault.RotationRequest;
import org.keyturn.vault.RotationRequest.BackupChoice;
import org.keyturn.vault.Vaults.Presence;

/// The program opens, writes and turns a vault of every format that it ever wrote.
class FrozenVaultOpensTest {
  @TempDir Path folder;

  @Test
  void opensWritesAndTurnsTheFirstFormat() throws Exception {
    var vault = folder.resolve("v1.keyturn");
    try (var in = FrozenVaultOpensTest.class.getResourceAsStream("/frozen/v1.keyturn")) {
      Files.copy(in, vault);
    }
    var door = new Door(folder.resolve("data"));
    var password = Password.of("gefrorenes Pa\u00dfwort \u2744".toCharArray());
    try (var session = door.unlock(vault, password)) {
      assertEquals(4, session.items().list().size());
      session.items().save(Samples.login("more", "password"), 0);
      Door.rotate(session, password, Door.NEW);
    }
    requireWhole(door, vault);
  }

  @Test
  void opensWritesAndTurnsTheSecondFormat() throws Exception {
    var vault = folder.resolve("v2.keyturn");
    var keyFile = folder.resolve("v2.key");
    try (var in = FrozenVaultOpensTest.class.getResourceAsStream("/frozen/v2.keyturn");
        var key = FrozenVaultOpensTest.class.getResourceAsStream("/frozen/v2.key")) {
      Files.copy(in, vault);
      Files.copy(key, keyFile);
    }
    var vaults = new Door(folder.resolve("data")).vaults();
    var cancel = new CancelToken();
    var password = Password.of("frozen with a key file".toCharArray());
    try (var secret = KeyFiles.read(keyFile, vault)) {
      var both = new Credentials(password, Optional.of(secret));
      var change = new PasswordChange(both, both, Optional.empty());
      var request = new RotationRequest(change, Set.of(), BackupChoice.NONE, Optional.empty());
      try (var session = vaults.unlock(vault, both, Presence.QUIET, Progress.NONE, cancel)) {
        session.items().save(Samples.login("more", "password"), 0);
        session.rotation().rotate(request, Progress.NONE, cancel);
      }
      try (var session = vaults.unlock(vault, both, Presence.QUIET, Progress.NONE, cancel)) {
        assertEquals(2, session.verify(Progress.NONE, cancel).items());
        assertEquals(2, session.info().generation());
      }
    }
  }

  @Test
  void opensWritesAndTurnsTheThirdFormat() throws Exception {
    var vault = thaw("v3.keyturn", "v3.keyturn");
    var door = new Door(folder.resolve("data"));
    var password = Password.of("frozen once more \u2744".toCharArray());
    try (var session = door.unlock(vault, password)) {
      assertEquals(List.of(), session.notices());
      assertEquals(2, session.items().list().size());
      session.items().save(Samples.login("more", "password"), 0);
      Door.rotate(session, password, Door.NEW);
    }
    try (var session = door.unlock(vault, Door.NEW)) {
      var report = session.verify(Progress.NONE, new CancelToken());
      assertTrue(report.whole());
      assertEquals(3, report.items());
    }
  }

  private Path thaw(String name, String target) throws IOException {
    var vault = folder.resolve(target);
    try (var in = FrozenVaultOpensTest.class.getResourceAsStream("/frozen/" + name)) {
      Files.copy(in, vault);
    }
    return vault;
  }

  /// The first unlock brings it to the present format and says so once; a copy of before stays. No
  /// record of the person is touched, and the revision is as it was.
  @Test
  void anEarlierFormatBecomesThePresentOneOnce() throws Exception {
    var password = Password.of("gefrorenes Pa\u00dfwort \u2744".toCharArray());
    var vault = thaw("v1.keyturn", "own.keyturn");
    var door = new Door(folder.resolve("data"));
    long revision = Rows.revision(vault);
    Path before;
    try (var session = door.unlock(vault, password)) {
      before = ((Notice.FormatRenewed) session.notices().getFirst()).before();
      assertEquals(1, session.notices().size());
      assertEquals(3, session.info().formatVersion());
      assertTrue(session.verify(Progress.NONE, new CancelToken()).whole());
    }
    assertEquals(3, door.vaults().info(vault).formatVersion());
    assertEquals(1, door.vaults().info(before).formatVersion());
    assertEquals(revision, Rows.revision(vault));
    try (var session = door.unlock(vault, password)) {
      assertEquals(List.of(), session.notices());
    }
  }

  /// Each of two computers that do this with a copy of one vault makes the very same state.
  @Test
  void twoComputersBringItToTheSameState() throws Exception {
    var password = Password.of("gefrorenes Pa\u00dfwort \u2744".toCharArray());
    var here = thaw("v1.keyturn", "here.keyturn");
    var there = thaw("v1.keyturn", "there.keyturn");
    new Door(folder.resolve("data")).unlock(here, password).close();
    new Door(folder.resolve("other data")).unlock(there, password).close();
    assertEquals(Rows.sealed(here), Rows.sealed(there));
    assertArrayEquals(HeaderForge.read(here), HeaderForge.read(there));
  }

  private static void requireWhole(Door door, Path vault) throws Exception {
    try (var session = door.unlock(vault, Door.NEW)) {
      var report = session.verify(Progress.NONE, new CancelToken());
      assertTrue(report.whole());
      assertEquals(5, report.items());
      assertEquals(2, report.attachments());
      assertEquals(3, session.info().generation());
    }
  }
}
