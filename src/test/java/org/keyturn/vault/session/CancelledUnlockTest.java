package org.keyturn.vault.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.crypto.Password;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.vault.Credentials;
import org.keyturn.vault.PasswordChange;
import org.keyturn.vault.RotationRequest;
import org.keyturn.vault.RotationRequest.BackupChoice;
import org.keyturn.vault.SessionState;
import org.keyturn.vault.Vaults;
import org.keyturn.vault.environment.CheapVaults;

/// What waits for a key can be called off, and leaves nothing behind that is in the way.
class CancelledUnlockTest {
  @Test
  void theKeyIsNotWaitedFor(@TempDir Path folder) throws Exception {
    var file = folder.resolve("Own.keyturn");
    var cancel = new CancelToken();
    var vaults =
        CheapVaults.in(
            folder.resolve("data"),
            new TinyExports(),
            // Called off when the header is being read, which is just before the derivation.
            point -> cancel.cancel(),
            Clock.systemUTC());
    try (var password = Password.of("long enough".toCharArray())) {
      vaults.create(file, password, Optional.empty()).close();
      var unlock =
          assertThrows(
              Failed.class,
              () -> vaults.unlock(file, password, Vaults.Presence.QUIET, Progress.NONE, cancel));
      assertEquals(new Failure.Cancelled(), unlock.failure());
      try (var session =
          vaults.unlock(file, password, Vaults.Presence.QUIET, Progress.NONE, new CancelToken())) {
        var request =
            new RotationRequest(
                new PasswordChange(password, password, Optional.empty()),
                Set.of(),
                BackupChoice.NONE,
                Optional.empty());
        var rotation =
            assertThrows(
                Failed.class, () -> session.rotation().rotate(request, Progress.NONE, cancel));
        assertEquals(new Failure.Cancelled(), rotation.failure());
        assertEquals(SessionState.UNLOCKED, session.state());
      }
    }
  }

  /// Neither a new vault nor another password, and no answer about the present one.
  @Test
  void nothingIsMadeOfAKeyThatIsNotWaitedFor(@TempDir Path folder) throws Exception {
    var file = folder.resolve("Own.keyturn");
    var vaults = CheapVaults.in(folder.resolve("data"), new TinyExports());
    var cancelled = new CancelToken();
    assertTrue(cancelled.cancel());
    try (var password = Password.of("long enough".toCharArray());
        var other = Password.of("long enough too".toCharArray())) {
      requireCancelled(
          () -> vaults.create(file, Credentials.of(password), Optional.empty(), cancelled));
      assertFalse(Files.exists(file));
      try (var session = vaults.create(file, password, Optional.empty())) {
        var change = new PasswordChange(password, other, Optional.empty());
        requireCancelled(() -> {
          session.rotation().changePassword(change, cancelled);
          return 0;
        });
        requireCancelled(() -> session.proves(other, cancelled));
        requireCancelled(() -> session.proves(Credentials.of(other), cancelled));
        assertTrue(session.proves(password, new CancelToken()));
      }
    }
  }

  private static void requireCancelled(Callable<?> work) {
    var failed = assertThrows(Failed.class, work::call);
    assertEquals(new Failure.Cancelled(), failed.failure());
  }
}
