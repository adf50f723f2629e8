package org.keyturn.platform.instance;

/// What a start of the window finds.
public sealed interface Start {

  /// Nobody was there: this start's window is the one.
  record First(Doorbell doorbell) implements Start {}

  /// The window that is there already has taken over what this start was asked for.
  record HandedOver() implements Start {}

  /// It cannot be told, or whoever is there does not answer: better two windows than none.
  record Unguarded() implements Start {}
}
