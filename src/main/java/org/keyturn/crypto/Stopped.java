package org.keyturn.crypto;

/// Whoever asked for a derivation does not wait for it any more. Thrown only within
/// [Derivations#stoppable], whose caller says what it means.
public final class Stopped extends RuntimeException {
  private static final long serialVersionUID = 1;

  Stopped() {
    super(null, null, false, false);
  }
}
