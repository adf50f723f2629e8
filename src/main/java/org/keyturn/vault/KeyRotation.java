package org.keyturn.vault;

import java.time.Instant;
import java.util.Optional;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Phase;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;

/// Turning the key.
public interface KeyRotation {

  /// Opens and authenticates every record, looks at free space, write access, other sessions and
  /// exports. Changes nothing.
  RotationCheck check(Progress progress, CancelToken cancel) throws Failed;

  /// Makes a new vault key, re-encrypts and verifies everything, renews the ticked exports, and
  /// locks this session (`ROTATED_HERE`). Before the commit a failure or cancelling changes
  /// nothing.
  RotationReport rotate(RotationRequest request, Progress progress, CancelToken cancel)
      throws Failed;

  /// Wraps the same vault key anew; touches no record. The session stays unlocked. Other sessions
  /// keep working.
  ///
  /// @param cancel until it is written
  void changePassword(PasswordChange change, CancelToken cancel) throws Failed;

  /// The same to its end.
  default void changePassword(PasswordChange change) throws Failed {
    changePassword(change, new CancelToken());
  }

  /// When the present key began: with the vault, or with its last rotation. Empty where the vault
  /// does not say.
  Optional<Instant> keyBegan() throws Failed;

  /// Stages of a rotation, in the order in which it passes them. Whoever checks a vault beside a
  /// rotation tells [#CHECK] alone.
  enum Stage implements Phase {
    DERIVE,
    CHECK,
    BACKUP,
    REENCRYPT,
    COMPARE,
    COMMIT,
    VERIFY,
    RENEW,
    LOCK
  }
}
