package org.keyturn.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.crypto.Password;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;

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
    try (var session = door.unlock(vault, Door.NEW)) {
      var report = session.verify(Progress.NONE, new CancelToken());
      assertTrue(report.whole());
      assertEquals(5, report.items());
      assertEquals(2, report.attachments());
      assertEquals(3, session.info().generation());
    }
  }
}
