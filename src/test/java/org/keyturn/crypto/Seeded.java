package org.keyturn.crypto;

import java.util.Random;

/// Reproducible bytes and damage.
final class Seeded {
  private final Random random;

  Seeded(long seed) {
    random = new Random(seed);
  }

  byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  /// The same with one bit flipped.
  byte[] flipped(byte[] bytes) {
    byte[] copy = bytes.clone();
    copy[below(copy.length)] ^= (byte) (1 << below(8));
    return copy;
  }
}
