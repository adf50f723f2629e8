package org.keyturn.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds for every result, over thousands of them, from a seeded source: no luck is involved.
class SeededLawsTest {
  private static final Set<String> WORDS =
      new HashSet<>(IntStream.range(0, WordList.SIZE).mapToObj(WordList::word).toList());

  private final SplittableRandom random = new SplittableRandom(6238);
  private final Chance chance = new Chance(random);

  @Test
  void passwordsKeepEveryRule() {
    for (int round = 0; round < 100; round++) {
      PasswordSpace space = new PasswordSpace(anyRules());
      for (int draw = 0; draw < 40; draw++) {
        keeps(space.rules(), new String(PasswordGenerator.generate(space, chance)));
      }
    }
  }

  private static void keeps(PasswordRules rules, String password) {
    assertEquals(rules.length(), password.length());
    int counted = 0;
    for (var kind : rules.least().entrySet()) {
      String allowed = kind.getKey().characters(rules.avoidAmbiguous());
      int count = (int) password.chars().filter(c -> allowed.indexOf(c) >= 0).count();
      assertTrue(count >= kind.getValue(), password);
      counted += count;
    }
    assertEquals(password.length(), counted, password);
  }

  /// Every place is as good as any other, although kinds have minimum counts.
  @ParameterizedTest
  @ValueSource(ints = {0, 19})
  void noPlacePrefersACharacter(int place) {
    PasswordRules rules = PasswordRules.standard();
    PasswordSpace space = new PasswordSpace(rules);
    int rounds = 5_000;
    Map<CharacterClass, Integer> seen = new TreeMap<>();
    Map<Character, Integer> lower = new HashMap<>();
    for (int round = 0; round < rounds; round++) {
      char c = PasswordGenerator.generate(space, chance)[place];
      CharacterClass kind = kind(c);
      seen.merge(kind, 1, Integer::sum);
      if (kind == CharacterClass.LOWER) {
        lower.merge(c, 1, Integer::sum);
      }
    }
    for (CharacterClass kind : CharacterClass.values()) {
      double expected = rounds * share(rules, kind);
      double deviation = Math.sqrt(rounds * share(rules, kind) * (1 - share(rules, kind)));
      assertEquals(expected, seen.getOrDefault(kind, 0), 5 * deviation, kind.name());
    }
    // 25 degrees of freedom: above 75 once in a million seeds
    assertTrue(chiSquare(lower, 26) < 75, lower.toString());
  }

  @Test
  void everyWordComesAsOftenAsAnyOther() {
    PassphraseRules rules = new PassphraseRules(20, " ", false, false);
    Map<String, Integer> seen = new HashMap<>();
    for (int round = 0; round < 1500; round++) {
      String phrase = new String(PassphraseGenerator.generate(rules, chance));
      for (String word : phrase.split(" ", -1)) {
        seen.merge(word, 1, Integer::sum);
      }
    }
    assertTrue(WORDS.containsAll(seen.keySet()));
    // 7775 degrees of freedom, whose square root of twice is 125: five of those above
    assertTrue(chiSquare(seen, WordList.SIZE) < 7775 + 5 * 125);
  }

  @Test
  void numbersBelowABoundAreEquallyLikely() {
    Map<BigInteger, Integer> seen = new HashMap<>();
    for (int round = 0; round < 30_000; round++) {
      seen.merge(chance.below(BigInteger.valueOf(300)), 1, Integer::sum);
    }
    assertEquals(300, seen.size());
    assertTrue(chiSquare(seen, 300) < 299 + 5 * 25);
  }

  @Test
  void passphrasesKeepEveryRule() {
    for (int round = 0; round < 1000; round++) {
      var rules =
          new PassphraseRules(
              3 + random.nextInt(18), " ", random.nextBoolean(), random.nextBoolean());
      String phrase = new String(PassphraseGenerator.generate(rules, chance));
      String[] parts = phrase.split(" ", -1);
      assertEquals(rules.words(), parts.length);
      long digits = phrase.chars().filter(Character::isDigit).count();
      assertEquals(rules.includeNumber() ? 1 : 0, digits, phrase);
      for (String part : parts) {
        assertEquals(rules.capitalize(), Character.isUpperCase(part.charAt(0)), phrase);
        String word = part.replaceAll("[0-9]", "");
        assertTrue(WORDS.contains(Character.toLowerCase(word.charAt(0)) + word.substring(1)));
      }
    }
  }

  private PasswordRules anyRules() {
    Map<CharacterClass, Integer> least = new TreeMap<>();
    for (CharacterClass kind : CharacterClass.values()) {
      if (random.nextBoolean()) {
        least.put(kind, random.nextInt(10));
      }
    }
    return PasswordRules.nearest(random.nextInt(50), least, random.nextBoolean());
  }

  /// The probability of a kind at any place, from the counted passwords themselves.
  private static double share(PasswordRules rules, CharacterClass wanted) {
    PasswordSpace space = new PasswordSpace(rules);
    int first = space.kinds().indexOf(wanted);
    if (first == 0) {
      BigInteger[] ways = space.waysByCount(0, rules.length());
      double mean = 0;
      for (int count = 0; count < ways.length; count++) {
        mean += count * ways[count].doubleValue() / space.size().doubleValue();
      }
      return mean / rules.length();
    }
    // The kinds share the rest nearly by their sizes; 20 characters leave the minimum little
    // weight.
    double others = 1 - share(rules, space.kinds().getFirst());
    double size = wanted.characters(rules.avoidAmbiguous()).length();
    double all =
        space.kinds().stream()
            .skip(1)
            .mapToInt(kind -> kind.characters(rules.avoidAmbiguous()).length())
            .sum();
    return others * size / all;
  }

  private static CharacterClass kind(char c) {
    return Arrays.stream(CharacterClass.values())
        .filter(kind -> kind.characters(false).indexOf(c) >= 0)
        .findFirst()
        .orElseThrow();
  }

  private static double chiSquare(Map<?, Integer> seen, int categories) {
    double total = seen.values().stream().mapToInt(Integer::intValue).sum();
    double expected = total / categories;
    double sum = (categories - seen.size()) * expected;
    for (int count : seen.values()) {
      sum += (count - expected) * (count - expected) / expected;
    }
    return sum;
  }
}
