package org.keyturn.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PasswordGeneratorTest {
  @Test
  void ambiguousCharactersCanBeAvoided() {
    for (CharacterClass kind : CharacterClass.values()) {
      assertTrue(kind.characters(true).chars().noneMatch(c -> "IOl01".indexOf(c) >= 0));
    }
    assertEquals(
        70,
        Arrays.stream(CharacterClass.values())
            .mapToInt(kind -> kind.characters(false).length())
            .sum());
  }

  /// Counted by hand.
  @Test
  void theEntropyIsThatOfTheRules() {
    PasswordRules digits = new PasswordRules(10, Map.of(CharacterClass.DIGITS, 0), false);
    assertEquals(10 * log2(10), PasswordGenerator.bits(digits), 1e-9);
    PasswordRules mixed =
        new PasswordRules(5, Map.of(CharacterClass.DIGITS, 4, CharacterClass.SPECIAL, 0), false);
    // all five digits, or one of five places holds one of eight special characters
    assertEquals(log2(1e5 + 5 * 1e4 * 8), PasswordGenerator.bits(mixed), 1e-9);
    PasswordRules longest = new PasswordRules(128, PasswordRules.standard().least(), false);
    assertEquals(128 * log2(70), PasswordGenerator.bits(longest), 0.01);
  }

  /// A chi-square test over the places at which the only special character can stand.
  @Test
  void everyAllowedPasswordIsEquallyLikely() {
    PasswordRules rules =
        new PasswordRules(5, Map.of(CharacterClass.DIGITS, 4, CharacterClass.SPECIAL, 0), true);
    int rounds = 12_000;
    PasswordSpace space = new PasswordSpace(rules);
    Chance chance = new Chance(new SplittableRandom(5));
    Map<Integer, Integer> byPlace = new TreeMap<>();
    for (int round = 0; round < rounds; round++) {
      String password = new String(PasswordGenerator.generate(space, chance));
      int place = -1;
      for (int i = 0; i < password.length(); i++) {
        place = Character.isDigit(password.charAt(i)) ? place : i;
      }
      byPlace.merge(place, 1, Integer::sum);
    }
    // 8^5 passwords have no special character, 8^4 * 8 have it at each of the five places
    double expected = rounds / 6.0;
    double chiSquare = 0;
    for (int place = -1; place < 5; place++) {
      double difference = byPlace.getOrDefault(place, 0) - expected;
      chiSquare += difference * difference / expected;
    }
    // five degrees of freedom: above 40 once in ten million seeds
    assertTrue(chiSquare < 40, byPlace.toString());
  }

  @Test
  void impossibleRulesAreRefusedAndCanBeMadePossible() {
    Map<CharacterClass, Integer> many = Map.of(CharacterClass.DIGITS, 9, CharacterClass.UPPER, 9);
    assertThrows(IllegalArgumentException.class, () -> new PasswordRules(17, many, false));
    assertThrows(IllegalArgumentException.class, () -> new PasswordRules(4, many, false));
    assertThrows(IllegalArgumentException.class, () -> new PasswordRules(129, many, false));
    assertThrows(IllegalArgumentException.class, () -> new PasswordRules(9, Map.of(), false));
    assertEquals(18, PasswordRules.nearest(5, many, false).length());
    assertEquals(128, PasswordRules.nearest(1000, many, false).length());
    PasswordRules empty = PasswordRules.nearest(0, Map.of(), true);
    assertEquals(5, empty.length());
    assertEquals(Map.of(CharacterClass.LOWER, 1), empty.least());
  }

  private static double log2(double number) {
    return Math.log(number) / Math.log(2);
  }
}
