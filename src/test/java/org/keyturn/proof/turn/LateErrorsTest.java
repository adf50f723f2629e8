package org.keyturn.proof.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.files.CallObserver;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.store.VaultFile;
import org.keyturn.text.FailureText;
import org.keyturn.vault.Notice;
import org.keyturn.vault.PasswordChange;
import org.keyturn.vault.Session;
import org.keyturn.vault.SessionState;
import org.keyturn.vault.Vaults;
import org.keyturn.vault.environment.CheapVaults;

/// A disk that fails behind a commit: what was asked for is in force, and that is what is said.
class LateErrorsTest {
  private static final Failure DISK = new Failure.NoAccess(Failure.Access.IO_ERROR);

  @TempDir Path folder;
  private Path vault = Path.of("");
  private Vaults vaults = CheapVaults.swift(Path.of(""), new RealExports());
  private String failing = "";
  private int from;
  private int to;
  private int met;

  private final CallObserver observer =
      point -> {
        if (point.equals(failing) && met++ >= from && met <= to) {
          throw new IOException("injected");
        }
      };

  @BeforeEach
  void prepare() throws Exception {
    vault = folder.resolve("Own.keyturn");
    vaults =
        CheapVaults.swift(folder.resolve("data"), new RealExports(), observer, Clock.systemUTC());
    try (var session = vaults.create(vault, Samples.password(1), Optional.empty())) {
      Samples.fill(session, 5, 2, 3);
    }
  }

  /// From now on this call fails, from the `first` time on, `times` times.
  private void fail(String point, int first, int times) {
    failing = point;
    met = 0;
    from = first;
    to = times == 0 ? 0 : first + times;
  }

  private Failure.AfterCommit late(Executable work) {
    var failed = assertThrows(Failed.class, work);
    fail("", 0, 0);
    var late = (Failure.AfterCommit) failed.failure();
    assertEquals(DISK, late.cause());
    assertEquals(7, FailureText.code(late));
    return late;
  }

  @Test
  void aPurgeThatCannotShrinkTheFileIsDoneAllTheSame() throws Exception {
    try (var session = Samples.unlock(vaults, vault, 1)) {
      var id = session.items().list().getFirst().id();
      session.items().trash(id);
      fail("sql PRAGMA incremental_vacuum", 0, 1);
      assertEquals(Optional.empty(), late(() -> session.items().purge(List.of(id))).key());
      assertEquals(4, session.items().list().size());
      session.items().save(Samples.login("more", "more"), 0);
    }
    try (var session = Samples.unlock(vaults, vault, 1)) {
      assertEquals(5, session.items().list().size());
    }
  }

  /// The trash that was due goes behind the first change: what it meets is said, and the change
  /// stands.
  @Test
  void aTrashThatCannotBePurgedIsSaidBehindTheChangeThatStands() throws Exception {
    try (var session = Samples.unlock(vaults, vault, 1)) {
      session.items().trash(session.items().list().getFirst().id());
    }
    var later = Clock.offset(Clock.systemUTC(), Duration.ofDays(31));
    var afterwards = CheapVaults.swift(folder.resolve("data"), new RealExports(), observer, later);
    try (var session =
        afterwards.unlock(
            vault,
            Samples.password(1),
            Vaults.Presence.ANNOUNCED,
            Progress.NONE,
            new CancelToken())) {
      assertTrue(session.notices().contains(new Notice.TrashDue(1)));
      // The purge moves what stays into new tables.
      fail("sql INSERT INTO record_next SELECT * FROM record ORDER BY rowid", 0, 1);
      var failed =
          assertThrows(Failed.class, () -> session.items().save(Samples.login("more", "more"), 0));
      fail("", 0, 0);
      assertEquals(new Failure.AfterCommit(DISK, Optional.empty()), failed.failure());
      assertTrue(failed.done(Long.class).isPresent());
      assertEquals(6, session.items().list().size());
      session.items().save(Samples.login("another", "another"), 0);
      assertEquals(7, session.items().list().size());
    }
    try (var session =
        afterwards.unlock(
            vault,
            Samples.password(1),
            Vaults.Presence.ANNOUNCED,
            Progress.NONE,
            new CancelToken())) {
      assertTrue(session.notices().contains(new Notice.TrashDue(1)));
      session.items().save(Samples.login("last", "last"), 0);
      assertEquals(7, session.items().list().size());
    }
  }

  @Test
  void aRotationThatCannotBeReadBackIsInForce() throws Exception {
    Session session = Samples.unlock(vaults, vault, 1);
    // The first one comes before the rotation, and stops it.
    fail("sql PRAGMA incremental_vacuum", 1, 1);
    var key =
        late(() ->
                session
                    .rotation()
                    .rotate(Samples.rotation(1, 2, Set.of()), Progress.NONE, new CancelToken()))
            .key()
            .orElseThrow();
    assertEquals(SessionState.LOCKED, session.state());
    var info = vaults.info(vault);
    assertEquals(info.keyId().hex(), key.keyId());
    assertEquals(2, info.generation());
    assertEquals(2, key.generation());
    Samples.unlock(vaults, vault, 2).close();
    var refused = assertThrows(Failed.class, () -> Samples.unlock(vaults, vault, 1));
    assertEquals(new Failure.WrongPassword(), refused.failure());
  }

  @Test
  void aRotationThatNeverBeganIsNotInForce() throws Exception {
    freePages();
    try (var session = Samples.unlock(vaults, vault, 1)) {
      fail("sql PRAGMA incremental_vacuum", 0, 1);
      var failed =
          assertThrows(
              Failed.class,
              () ->
                  session
                      .rotation()
                      .rotate(Samples.rotation(1, 2, Set.of()), Progress.NONE, new CancelToken()));
      fail("", 0, 0);
      assertEquals(DISK, failed.failure());
      assertEquals(SessionState.UNLOCKED, session.state());
    }
    Samples.unlock(vaults, vault, 1).close();
  }

  @Test
  void aChangedPasswordIsInForce() throws Exception {
    freePages();
    try (var session = Samples.unlock(vaults, vault, 1)) {
      var change = new PasswordChange(Samples.password(1), Samples.password(2), Optional.empty());
      fail("sql PRAGMA incremental_vacuum", 0, 1);
      var key = late(() -> session.rotation().changePassword(change)).key().orElseThrow();
      assertEquals(session.info().keyId().hex(), key.keyId());
      assertEquals(1, key.generation());
      assertTrue(session.proves(Samples.password(2), new CancelToken()));
      session.items().save(Samples.login("more", "more"), 0);
    }
    Samples.unlock(vaults, vault, 2).close();
  }

  private void freePages() throws Exception {
    try (var file = VaultFile.open(vault, CallObserver.NONE)) {
      file.write(transaction -> {
        transaction.rebuild();
        return 0;
      });
    }
  }

  /// The journal may be gone already when SQLite reports an error.
  @Test
  void aCommitThatFailedAndStandsIsMadeLasting() throws Exception {
    try (var file = VaultFile.open(vault, observer)) {
      fail("sql COMMIT", 0, 1);
      assertEquals(
          DISK, assertThrows(Failed.class, () -> file.write(_ -> 1, _ -> false)).failure());
      fail("sql COMMIT", 0, 1);
      assertEquals(1, file.<Integer>write(_ -> 1, _ -> true));
      assertTrue(met > 3, "another commit makes it lasting");
    }
  }

  @Test
  void aCommitThatFailedAndStandsAndCannotBeMadeLastingIsSaid() throws Exception {
    var points = new ArrayList<String>();
    CallObserver failing =
        point -> {
          points.add(point);
          boolean first = point.equals("sql COMMIT") && !points.contains("sql BEGIN");
          if (first || (point.startsWith("sql PRAGMA user_version=") && !points.isEmpty())) {
            throw new IOException("injected");
          }
        };
    try (var file =
        VaultFile.open(
            vault,
            point -> {
              if (points.contains("begin")) {
                failing.reached(point);
              }
            })) {
      points.add("begin");
      var late = assertThrows(Failed.class, () -> file.write(_ -> 1, _ -> true));
      assertEquals(new Failure.AfterCommit(DISK, Optional.empty()), late.failure());
    }
  }
}
