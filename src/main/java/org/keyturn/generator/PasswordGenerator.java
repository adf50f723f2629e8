package org.keyturn.generator;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;

/// Makes passwords: every password that the rules allow has the same probability. Thread-safe.
public final class PasswordGenerator {
  private static final SecureRandom RANDOM = new SecureRandom();

  private PasswordGenerator() {}

  /// A new password, which the caller wipes.
  public static char[] generate(PasswordRules rules) {
    PasswordSpace space = new PasswordSpace(rules);
    char[] password = new char[rules.length()];
    int filled = 0;
    for (int k = 0; k < space.kinds().size(); k++) {
      int count = draw(space.waysByCount(k, rules.length() - filled));
      String characters = space.kinds().get(k).characters(rules.avoidAmbiguous());
      for (int i = 0; i < count; i++) {
        password[filled++] = characters.charAt(RANDOM.nextInt(characters.length()));
      }
    }
    shuffle(password);
    return password;
  }

  /// The entropy of a generated password: log2 of the number of passwords that the rules allow.
  public static double bits(PasswordRules rules) {
    BigInteger size = new PasswordSpace(rules).size();
    // A double holds 53 bits and no more than 2^1023.
    int shift = Math.max(0, size.bitLength() - 60);
    return shift + Math.log(size.shiftRight(shift).doubleValue()) / Math.log(2);
  }

  /// An index, each with a probability in proportion to its weight.
  private static int draw(BigInteger[] weights) {
    BigInteger sum = Arrays.stream(weights).reduce(BigInteger.ZERO, BigInteger::add);
    BigInteger point = below(sum);
    int index = 0;
    while (point.compareTo(weights[index]) >= 0) {
      point = point.subtract(weights[index++]);
    }
    return index;
  }

  private static BigInteger below(BigInteger bound) {
    BigInteger candidate = new BigInteger(bound.bitLength(), RANDOM);
    while (candidate.compareTo(bound) >= 0) {
      candidate = new BigInteger(bound.bitLength(), RANDOM);
    }
    return candidate;
  }

  /// Fisher and Yates: each order with the same probability.
  private static void shuffle(char[] chars) {
    for (int i = chars.length - 1; i > 0; i--) {
      int other = RANDOM.nextInt(i + 1);
      char moved = chars[i];
      chars[i] = chars[other];
      chars[other] = moved;
    }
  }
}
