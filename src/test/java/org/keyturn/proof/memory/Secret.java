package org.keyturn.proof.memory;

import java.util.Random;

/// Texts that stand nowhere else.
final class Secret {
  private static final int LENGTH = 24;

  private Secret() {}

  static char[] of(Random random) {
    var secret = new char[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      secret[i] = (char) ('a' + random.nextInt(26));
    }
    return secret;
  }
}
