package org.keyturn.ui.rotation.model;

import java.time.Duration;
import org.keyturn.vault.Credentials;

/// What was proven to open the vault, and what is to open it; the form wipes both.
///
/// @param took how long the proof took, which an unlock takes as well
public record PasswordProof(Credentials current, Credentials next, Duration took) {

  public boolean samePassword() {
    return current.password().sameAs(next.password());
  }

  void wipe() {
    current.close();
    next.close();
  }
}
