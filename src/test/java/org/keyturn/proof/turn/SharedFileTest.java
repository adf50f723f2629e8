package org.keyturn.proof.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.keyturn.files.CallObserver;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.store.Backup;
import org.keyturn.store.Transaction;
import org.keyturn.store.VaultFile;
import org.keyturn.vault.Session;
import org.keyturn.vault.Vaults;
import org.keyturn.vault.environment.CheapVaults;

/// Locks of files belong to a process and are lost when it closes any handle of the file: whatever
/// this process does beside its open connection must not give them away, nor end those of others.
@Execution(ExecutionMode.CONCURRENT)
@Timeout(240)
class SharedFileTest {
  private static final UUID ROW = new UUID(7, 7);

  @TempDir Path folder;
  private Path vault = Path.of("");
  private Vaults vaults = CheapVaults.swift(Path.of(""), new RealExports());
  private Jvm other = jvm();

  private static Jvm jvm() {
    try {
      return new Jvm(Holder.class);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void prepare() throws Exception {
    vault = folder.resolve("Shared.keyturn");
    vaults = CheapVaults.swift(folder.resolve("data"), new RealExports());
    try (var session = vaults.create(vault, Samples.password(1), Optional.empty())) {
      Samples.fill(session, 30, 2, 3);
    }
  }

  @AfterEach
  void end() {
    other.close();
  }

  private void hold() throws Exception {
    other.send(vault + "\t" + ROW);
    assertEquals("holding", other.line());
  }

  private void release() throws Exception {
    other.send("go on");
    assertEquals("committed", other.line());
    try (var file = VaultFile.openReadOnly(vault, CallObserver.NONE)) {
      assertTrue(
          file.read(Transaction::presences).stream().anyMatch(row -> row.id().equals(ROW)),
          "the other process's row is gone");
      file.checkIntegrity();
    }
  }

  /// Everything of ours that looks at the file or copies it, with and without a session of our own.
  private void work(Optional<Session> session) throws Exception {
    var info = vaults.info(vault);
    try (var file = VaultFile.openReadOnly(vault, CallObserver.NONE)) {
      var header = file.read(Transaction::headers).header();
      var copy = new Backup(vault, CallObserver.NONE).write(header);
      Files.delete(copy);
    }
    try (var second = Samples.unlock(vaults, vault, 1)) {
      assertEquals(info.keyId(), second.info().keyId());
      assertTrue(second.verify(Progress.NONE, new CancelToken()).whole());
      second.rotation().check(Progress.NONE, new CancelToken());
    }
    if (session.isPresent()) {
      Held.of(session.get());
      session.get().verify(Progress.NONE, new CancelToken());
    }
  }

  @Test
  void ourWorkLeavesTheLockOfAnotherProcess() throws Exception {
    try (var session = Samples.unlock(vaults, vault, 1)) {
      hold();
      work(Optional.of(session));
      requireLocked();
      release();
      session.items().save(Samples.login("after", "all"), 0);
    }
  }

  @Test
  void ourWorkWithoutASessionLeavesTheLockOfAnotherProcess() throws Exception {
    hold();
    work(Optional.empty());
    requireLocked();
    release();
  }

  private void requireLocked() throws Exception {
    try (var file = VaultFile.open(vault, CallObserver.NONE)) {
      file.patience(0);
      var failed = assertThrows(Failed.class, () -> file.write(_ -> 0));
      assertEquals(new Failure.Busy(), failed.failure());
    }
  }

  @Test
  void ourOwnLockSurvivesOurWork() throws Exception {
    try (var file = VaultFile.open(vault, CallObserver.NONE)) {
      file.write(transaction -> {
        transaction.putPresence(new Transaction.Presence(new UUID(1, 1), new byte[] {1}));
        try {
          work(Optional.empty());
          other.send(vault + "\t" + ROW);
        } catch (Exception e) {
          throw new IllegalStateException(e);
        }
        return 0;
      });
      // The other process had to wait for our lock, so both rows are there.
      assertEquals("holding", other.line());
      release();
      assertEquals(2, file.read(Transaction::presences).size());
    }
  }
}
