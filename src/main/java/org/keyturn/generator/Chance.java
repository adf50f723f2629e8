package org.keyturn.generator;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/// Draws without bias from a source of random bits. As thread-safe as its source.
final class Chance {
  /// The one that everything outside tests is drawn from.
  static final Chance SECURE = new Chance(new SecureRandom());

  private final RandomGenerator source;

  /// @param source a seeded one in tests, where nothing may depend on luck
  Chance(RandomGenerator source) {
    this.source = source;
  }

  /// 0 to `bound - 1`, each with the same probability.
  int below(int bound) {
    return source.nextInt(bound);
  }

  /// The same for numbers of any size.
  BigInteger below(BigInteger bound) {
    BigInteger candidate = bits(bound.bitLength());
    while (candidate.compareTo(bound) >= 0) {
      candidate = bits(bound.bitLength());
    }
    return candidate;
  }

  /// One of the characters.
  char of(String characters) {
    return characters.charAt(below(characters.length()));
  }

  /// Fisher and Yates: each order with the same probability.
  void shuffle(char[] chars) {
    for (int i = chars.length - 1; i > 0; i--) {
      int other = below(i + 1);
      char moved = chars[i];
      chars[i] = chars[other];
      chars[other] = moved;
    }
  }

  private BigInteger bits(int number) {
    byte[] bytes = new byte[(number + Byte.SIZE - 1) / Byte.SIZE];
    source.nextBytes(bytes);
    return new BigInteger(1, bytes).shiftRight(bytes.length * Byte.SIZE - number);
  }
}
