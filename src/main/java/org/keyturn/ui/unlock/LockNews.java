package org.keyturn.ui.unlock;

import java.time.Instant;
import java.util.Optional;
import org.keyturn.vault.LockReason;
import org.keyturn.vault.RotationReport;

/// Why the unlock screen is showing again.
///
/// @param rotation what a rotation in this window did
/// @param samePassword whether the master password is the one from before
/// @param draftKept whether an unsaved edit was kept
public record LockNews(
    LockReason reason,
    Instant at,
    Optional<RotationReport> rotation,
    boolean samePassword,
    boolean draftKept) {

  /// Whether the person neither asked for the lock nor could foresee it.
  public boolean isUnexpected() {
    return switch (reason) {
      case ROTATED_ELSEWHERE, PASSWORD_CHANGED, FILE_REPLACED -> true;
      case BY_USER, IDLE, MINIMISED, SLEPT, SCREEN_LOCKED, CLOSED, ROTATED_HERE -> false;
    };
  }

  /// A plain lock without a rotation.
  public static LockNews of(LockReason reason, Instant at, boolean draftKept) {
    return new LockNews(reason, at, Optional.empty(), true, draftKept);
  }
}
