package org.keyturn.vault;

/// The states of a session, moved by compare-and-set.
public enum SessionState {
  UNLOCKED,
  ROTATING,
  LOCKED
}
