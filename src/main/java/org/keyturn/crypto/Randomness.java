package org.keyturn.crypto;

import java.security.SecureRandom;

/// Bytes of the system's secure random generator. Thread-safe.
public final class Randomness {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Randomness() {}

  /// `count` fresh bytes; the caller wipes them where they are secret.
  public static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
