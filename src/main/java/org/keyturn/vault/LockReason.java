package org.keyturn.vault;

/// Why a session locked.
public enum LockReason {
  BY_USER,
  IDLE,
  /// The window was put out of sight.
  MINIMISED,
  /// The computer slept or is about to.
  SLEPT,
  /// The screen was locked, or another person has taken it.
  SCREEN_LOCKED,
  CLOSED,
  /// This session rotated the key.
  ROTATED_HERE,
  /// Another session rotated the key; this one was stale.
  ROTATED_ELSEWHERE,
  /// The master password was changed in this session.
  PASSWORD_CHANGED,
  /// The file vanished, was replaced by another vault or by an older copy.
  FILE_REPLACED
}
