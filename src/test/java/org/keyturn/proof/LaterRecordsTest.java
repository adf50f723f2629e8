package org.keyturn.proof;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.crypto.Password;
import org.keyturn.files.CallObserver;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.DamageReason;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure.DamagedRecord;
import org.keyturn.store.OpaqueKind;
import org.keyturn.store.Transaction;
import org.keyturn.store.VaultFile;
import org.keyturn.vault.Credentials;
import org.keyturn.vault.Notice;
import org.keyturn.vault.environment.CheapVaults;
import org.keyturn.vault.records.Change;
import org.keyturn.vault.records.Content;
import org.keyturn.vault.records.RecordCipher;
import org.keyturn.vault.records.RecordIndexReader;

/// Records that a later program wrote: kept as they are, or a reason not to open the vault.
class LaterRecordsTest {
  private static final UUID ONE = UUID.fromString("64000000-0000-4000-8000-000000000001");
  private static final UUID TWO = UUID.fromString("c7000000-0000-4000-8000-000000000002");

  @TempDir Path folder;
  private Path vault = Path.of("");
  private Door door = new Door(Path.of(""));

  @BeforeEach
  void make() throws Failed {
    vault = folder.resolve("Own.keyturn");
    door = new Door(folder.resolve("data"));
    try (var session = door.create(vault, Door.OLD)) {
      session.items().save(Samples.login("Mail", "secret"), 0);
    }
    within(
        Door.OLD,
        (change, key) -> {
          put(change, key, new OpaqueKind(64), ONE, "first", Optional.empty());
          put(change, key, new OpaqueKind(127), TWO, "", Optional.of(bytes("second")));
        });
  }

  private interface Work {
    void run(Change change, RecordCipher key) throws Failed;
  }

  private void within(Password password, Work work) throws Failed {
    try (var file = VaultFile.open(vault, CallObserver.NONE)) {
      var header = file.read(Transaction::headers).header();
      try (var key = CheapVaults.unwrap(header, Credentials.of(password))) {
        var cipher = new RecordCipher(header.vaultId(), key);
        file.write(transaction -> {
          var known = RecordIndexReader.read(transaction, cipher, header);
          var change = Change.begin(transaction, cipher, known);
          work.run(change, cipher);
          change.finish();
          return 0;
        });
      }
    }
  }

  private static void put(
      Change change,
      RecordCipher key,
      OpaqueKind kind,
      UUID id,
      String first,
      Optional<byte[]> second)
      throws Failed {
    change.put(
        key.sealParts(kind, id, change.revision(), bytes(first), second),
        new Content.OfOpaque(kind));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void areKeptByteForByteThroughWritesAndARotation() throws Exception {
    try (var session = door.unlock(vault, Door.OLD)) {
      session.items().save(Samples.login("more", "password"), 0);
      Door.rotate(session, Door.OLD, Door.NEW);
    }
    try (var session = door.unlock(vault, Door.NEW)) {
      assertTrue(session.verify(Progress.NONE, new CancelToken()).whole());
    }
    within(
        Door.NEW,
        (change, key) -> {
          var one = change.find(new OpaqueKind(64), ONE).orElseThrow();
          var two = change.find(new OpaqueKind(127), TWO).orElseThrow();
          assertEquals(3, one.revision());
          assertEquals(0, one.second().length);
          assertArrayEquals(bytes("first"), opened(() -> key.openFirst(one)));
          assertArrayEquals(bytes(""), opened(() -> key.openFirst(two)));
          assertArrayEquals(bytes("second"), opened(() -> key.openSecrets(two).bytes()));
        });
  }

  private interface Opening {
    byte[] run() throws Exception;
  }

  private static byte[] opened(Opening opening) {
    try {
      return opening.run();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void areHeldAgainstTheManifest() throws Exception {
    try (var forge = new Forge(vault)) {
      forge.run("DELETE FROM record WHERE kind = 64");
      forge.run("UPDATE record SET second = randomblob(112) WHERE kind = 127");
    }
    var damaged =
        List.of(
            new DamagedRecord(new OpaqueKind(127), TWO, DamageReason.ALTERED),
            new DamagedRecord(new OpaqueKind(64), ONE, DamageReason.MISSING));
    try (var session = door.unlock(vault, Door.OLD)) {
      assertEquals(List.of(new Notice.DamageFound(damaged)), session.notices());
      assertEquals(damaged, session.verify(Progress.NONE, new CancelToken()).damaged());
      var aside = folder.resolve("aside");
      Door.rotate(session, Door.OLD, Door.NEW, Optional.of(aside));
    }
    try (var session = door.unlock(vault, Door.NEW)) {
      assertTrue(session.verify(Progress.NONE, new CancelToken()).whole());
    }
  }

  /// Only what the manifest lists can be too new: nobody shuts a vault by writing into its file.
  @Test
  void aNumberInTheFileShutsNothing() throws Exception {
    try (var forge = new Forge(vault)) {
      forge.run("UPDATE record SET kind = 128 WHERE kind = 127");
    }
    try (var session = door.unlock(vault, Door.OLD)) {
      assertEquals(
          List.of(new DamagedRecord(new OpaqueKind(127), TWO, DamageReason.MISSING)),
          session.verify(Progress.NONE, new CancelToken()).damaged());
    }
  }
}
