package org.keyturn.proof.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyturn.files.CallObserver;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.vault.KeyRotation.Stage;
import org.keyturn.vault.LockReason;
import org.keyturn.vault.Notice;
import org.keyturn.vault.Session;
import org.keyturn.vault.SessionState;
import org.keyturn.vault.Vaults;
import org.keyturn.vault.environment.CheapVaults;

/// Disks that are full or cannot be written, and people who change their mind.
class DiskTroubleTest {
  @TempDir Path folder;
  private Path place = Path.of("");
  private Path vault = Path.of("");
  private Vaults vaults = CheapVaults.swift(Path.of(""), new RealExports());
  private Held held = new Held(Map.of(), Map.of(), Map.of());
  private String full = "";

  @BeforeEach
  void prepare() throws Exception {
    place = Files.createDirectory(folder.resolve("place"));
    vault = place.resolve("Own.keyturn");
    CallObserver observer =
        point -> {
          if (!full.isEmpty() && point.startsWith(full)) {
            throw new IOException("No space left on device");
          }
        };
    vaults =
        CheapVaults.swift(folder.resolve("data"), new RealExports(), observer, Clock.systemUTC());
    try (var session = vaults.create(vault, Samples.password(1), Optional.empty())) {
      var ids = Samples.fill(session, 5, 2, 3);
      Samples.attach(session, ids.getFirst(), "file", Samples.bytes(1, 100_000));
      held = Held.of(session);
    }
  }

  private static void rotate(Session session, Progress progress, CancelToken cancel) throws Failed {
    session.rotation().rotate(Samples.rotation(1, 2, Set.of()), progress, cancel);
  }

  private void requireUntouched(Session session) throws Exception {
    assertEquals(SessionState.UNLOCKED, session.state());
    assertEquals(held, Held.of(session));
    assertEquals(1, KillTest.names(place).size());
    session.close();
    try (var again = Samples.unlock(vaults, vault, 1)) {
      assertEquals(held, Held.of(again));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sql backup", "sql INSERT INTO record_next", "sql COMMIT", "file sync"})
  void aFullDiskStopsARotationAndChangesNothing(String point) throws Exception {
    try (var session = Samples.unlock(vaults, vault, 1)) {
      full = point;
      var failed =
          assertThrows(Failed.class, () -> rotate(session, Progress.NONE, new CancelToken()));
      full = "";
      assertTrue(failed.failure() instanceof Failure.DiskFull, failed.failure().toString());
      requireUntouched(session);
    }
  }

  @Test
  void aFullDiskStopsASaveAndAnExportAndLeavesNothing() throws Exception {
    try (var session = Samples.unlock(vaults, vault, 1)) {
      full = "sql COMMIT";
      var target = place.resolve("out.keyturn-export");
      var saved =
          assertThrows(Failed.class, () -> session.items().save(Samples.login("one", "more"), 0));
      full = "file force";
      var exported =
          assertThrows(
              Failed.class,
              () ->
                  session
                      .exports()
                      .create(target, Optional.empty(), Progress.NONE, new CancelToken()));
      full = "";
      assertTrue(saved.failure() instanceof Failure.DiskFull);
      assertTrue(exported.failure() instanceof Failure.DiskFull);
      requireUntouched(session);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Stage.class,
      names = {"CHECK", "BACKUP", "REENCRYPT", "COMPARE", "COMMIT"})
  void cancellingBeforeTheCommitChangesNothing(Stage stage) throws Exception {
    var cancel = new CancelToken();
    try (var session = Samples.unlock(vaults, vault, 1)) {
      var failed =
          assertThrows(
              Failed.class,
              () ->
                  rotate(
                      session,
                      tick -> {
                        if (tick.phase() == stage) {
                          assertTrue(cancel.cancel());
                        }
                      },
                      cancel));
      assertEquals(new Failure.Cancelled(), failed.failure());
      requireUntouched(session);
    }
  }

  @Test
  void cancellingAfterTheCommitComesTooLate() throws Exception {
    var cancel = new CancelToken();
    try (var session = Samples.unlock(vaults, vault, 1)) {
      rotate(
          session,
          tick -> {
            if (tick.phase() == Stage.VERIFY) {
              assertTrue(!cancel.cancel());
            }
          },
          cancel);
    }
    try (var session = Samples.unlock(vaults, vault, 2)) {
      assertEquals(held, Held.of(session));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Stage.class,
      names = {"CHECK", "REENCRYPT", "COMPARE"})
  void aLockDuringARotationLeavesTheOldVaultOrTheNew(Stage stage) throws Exception {
    int password = 2;
    try (var session = Samples.unlock(vaults, vault, 1)) {
      rotate(
          session,
          tick -> {
            if (tick.phase() == stage) {
              session.lock(LockReason.IDLE);
            }
          },
          new CancelToken());
    } catch (Failed e) {
      assertEquals(new Failure.Refused(Failure.Rule.LOCKED), e.failure());
      password = 1;
    }
    try (var session = Samples.unlock(vaults, vault, password)) {
      assertEquals(held, Held.of(session));
    }
    assertEquals(1, KillTest.names(place).size());
    int other = 3 - password;
    assertThrows(Failed.class, () -> Samples.unlock(vaults, vault, other));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aFileOrFolderThatCannotBeWrittenIsReadOnly(boolean wholeFolder) throws Exception {
    var target = wholeFolder ? place : vault;
    var before = Files.getPosixFilePermissions(target);
    Files.setPosixFilePermissions(
        target, PosixFilePermissions.fromString(wholeFolder ? "r-xr-xr-x" : "r--r--r--"));
    try {
      assumeFalse(Files.isWritable(target), "permissions do not bind this user");
      try (var session = Samples.unlock(vaults, vault, 1)) {
        assertTrue(session.notices().contains(new Notice.ReadOnlyFile()));
        assertEquals(held, Held.of(session));
        var saved =
            assertThrows(Failed.class, () -> session.items().save(Samples.login("one", "more"), 0));
        assertTrue(saved.failure() instanceof Failure.NoAccess);
        assertThrows(Failed.class, () -> rotate(session, Progress.NONE, new CancelToken()));
        assertTrue(!session.rotation().check(Progress.NONE, new CancelToken()).ready());
        assertEquals(held, Held.of(session));
      }
    } finally {
      Files.setPosixFilePermissions(target, before);
    }
  }
}
