package org.keyturn.vault.rotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.crypto.Password;
import org.keyturn.crypto.SecretBytes;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.vault.Credentials;
import org.keyturn.vault.PasswordChange;
import org.keyturn.vault.PasswordChange.Proof;
import org.keyturn.vault.RotationRequest;
import org.keyturn.vault.RotationRequest.BackupChoice;
import org.keyturn.vault.Session;
import org.keyturn.vault.Vaults;
import org.keyturn.vault.environment.CheapVaults;
import org.keyturn.vault.session.TinyExports;

/// How often a key is derived from the master password: as often as it proves something.
class ProofTest {
  private static final Password OLD = Password.of("old password".toCharArray());
  private static final Password NEW = Password.of("new password".toCharArray());

  private final AtomicInteger derived = new AtomicInteger();
  private final Path vault;
  private final Vaults vaults;

  ProofTest(@TempDir Path folder) throws Exception {
    vault = folder.resolve("v.keyturn");
    vaults =
        CheapVaults.counting(folder.resolve("data"), new TinyExports(), derived::incrementAndGet);
    vaults.create(vault, OLD, Optional.empty()).close();
    derived.set(0);
  }

  private Session unlock() throws Failed {
    return vaults.unlock(vault, OLD, Vaults.Presence.QUIET, Progress.NONE, new CancelToken());
  }

  private static PasswordChange change(Password current, Proof proof) {
    return new PasswordChange(
        Credentials.of(current), Credentials.of(NEW), Optional.empty(), proof);
  }

  private static void rotate(Session session, PasswordChange change) throws Failed {
    var request = new RotationRequest(change, Set.of(), BackupChoice.NONE, Optional.empty());
    session.rotation().rotate(request, Progress.NONE, new CancelToken());
  }

  /// To unlock, to wrap, and to open the file anew.
  @Test
  void aRotationRightAfterTheUnlockDerivesThreeTimes() throws Exception {
    try (var session = unlock()) {
      rotate(session, change(OLD, Proof.UNLOCKED));
    }
    assertEquals(3, derived.get());
  }

  @Test
  void whoTypesItAgainHasItDerivedAgain() throws Exception {
    try (var session = unlock()) {
      rotate(session, change(OLD, Proof.DERIVED));
    }
    assertEquals(4, derived.get());
  }

  @Test
  void aChangeOfThePasswordRightAfterTheUnlockDerivesTwice() throws Exception {
    try (var session = unlock()) {
      session.rotation().changePassword(change(OLD, Proof.UNLOCKED));
    }
    assertEquals(2, derived.get());
  }

  @Test
  void aWrongPasswordThatIsDerivedIsRefused() throws Exception {
    try (var session = unlock()) {
      var failed = assertThrows(Failed.class, () -> rotate(session, change(NEW, Proof.DERIVED)));
      assertEquals(new Failure.WrongPassword(), failed.failure());
    }
  }

  /// Somebody else has changed the password since: the unlock proves nothing any more.
  @Test
  void anUnlockProvesNothingOfAnotherPassword() throws Exception {
    try (var session = unlock()) {
      try (var other = unlock()) {
        other.rotation().changePassword(change(OLD, Proof.DERIVED));
      }
      var failed = assertThrows(Failed.class, () -> rotate(session, change(OLD, Proof.UNLOCKED)));
      assertEquals(new Failure.WrongPassword(), failed.failure());
    }
  }

  @Test
  void anUnlockProvesNothingOfAKeyFileThatItHadNot() throws Exception {
    try (var session = unlock();
        var file = SecretBytes.random(32)) {
      derived.set(0);
      var current = new Credentials(OLD, Optional.of(file));
      var next = Credentials.of(NEW);
      session
          .rotation()
          .changePassword(new PasswordChange(current, next, Optional.empty(), Proof.UNLOCKED));
      assertEquals(2, derived.get());
    }
  }
}
