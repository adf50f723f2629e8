package org.keyturn.vault;

import org.keyturn.crypto.Argon2id;

/// Halves the time of the first unlock by getting key derivation and decryption compiled before it.
/// To be done off the window's thread while the person types.
public final class WarmUp {
  private WarmUp() {}

  public static void run() {
    Argon2id.warmUp();
  }
}
