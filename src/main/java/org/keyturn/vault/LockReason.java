package org.keyturn.vault;

/// Why a session locked.
public enum LockReason {
  BY_USER,
  IDLE,
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
