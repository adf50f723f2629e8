package org.keyturn.generator;

import java.math.BigInteger;
import java.util.Arrays;

/// Makes passwords: every password that the rules allow has the same probability. Thread-safe.
public final class PasswordGenerator {
  private PasswordGenerator() {}

  /// A new password, which the caller wipes.
  public static char[] generate(PasswordRules rules) {
    return generate(new PasswordSpace(rules), Chance.SECURE);
  }

  static char[] generate(PasswordSpace space, Chance chance) {
    PasswordRules rules = space.rules();
    char[] password = new char[rules.length()];
    int filled = 0;
    for (int k = 0; k < space.kinds().size(); k++) {
      int count = draw(space.waysByCount(k, rules.length() - filled), chance);
      String characters = space.kinds().get(k).characters(rules.avoidAmbiguous());
      for (int i = 0; i < count; i++) {
        password[filled++] = chance.of(characters);
      }
    }
    chance.shuffle(password);
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
  private static int draw(BigInteger[] weights, Chance chance) {
    BigInteger sum = Arrays.stream(weights).reduce(BigInteger.ZERO, BigInteger::add);
    BigInteger point = chance.below(sum);
    int index = 0;
    while (point.compareTo(weights[index]) >= 0) {
      point = point.subtract(weights[index++]);
    }
    return index;
  }
}
