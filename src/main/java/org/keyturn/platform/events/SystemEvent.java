package org.keyturn.platform.events;

/// What happened to the computer.
public enum SystemEvent {
  /// It is about to sleep or hibernate.
  SLEEPING,
  /// It is awake again.
  AWAKE,
  /// The screen was locked, or another person's session has taken it.
  SCREEN_LOCKED
}
