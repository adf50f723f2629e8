package org.keyturn.generator;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// Counts the passwords that some rules allow, so that each of them can be made with the same
/// probability. Drawing the required characters first and filling up afterwards, as is often done,
/// prefers some passwords and makes the entropy a guess.
final class PasswordSpace {
  private final List<CharacterClass> kinds;
  private final PasswordRules rules;

  /// `ways[k][n]`: the strings of length n over the kinds from the k-th on that satisfy their
  /// counts.
  private final BigInteger[][] ways;

  PasswordSpace(PasswordRules rules) {
    this.rules = rules;
    kinds = new ArrayList<>(rules.least().keySet());
    kinds.sort(null);
    ways = new BigInteger[kinds.size() + 1][rules.length() + 1];
    for (int n = 0; n <= rules.length(); n++) {
      ways[kinds.size()][n] = n == 0 ? BigInteger.ONE : BigInteger.ZERO;
    }
    for (int k = kinds.size() - 1; k >= 0; k--) {
      for (int n = 0; n <= rules.length(); n++) {
        ways[k][n] = sum(k, n);
      }
    }
  }

  PasswordRules rules() {
    return rules;
  }

  List<CharacterClass> kinds() {
    return kinds;
  }

  BigInteger size() {
    return ways[0][rules.length()];
  }

  /// The strings of length `total` over the kinds from the k-th on with exactly `count` of the
  /// k-th, for each possible count.
  BigInteger[] waysByCount(int k, int total) {
    CharacterClass kind = kinds.get(k);
    int least = rules.least().getOrDefault(kind, 0);
    BigInteger characters = BigInteger.valueOf(kind.characters(rules.avoidAmbiguous()).length());
    BigInteger[] byCount = new BigInteger[total + 1];
    BigInteger chosen = BigInteger.ONE;
    for (int count = 0; count <= total; count++) {
      byCount[count] =
          count < least ? BigInteger.ZERO : chosen.multiply(ways[k + 1][total - count]);
      // from C(total, count) * characters^count to the same of count + 1
      chosen =
          chosen
              .multiply(characters)
              .multiply(BigInteger.valueOf(total - count))
              .divide(BigInteger.valueOf(count + 1));
    }
    return byCount;
  }

  private BigInteger sum(int k, int total) {
    BigInteger sum = BigInteger.ZERO;
    for (BigInteger part : waysByCount(k, total)) {
      sum = sum.add(part);
    }
    return sum;
  }
}
