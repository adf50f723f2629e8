package org.keyturn.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PassphraseGeneratorTest {
  private static final List<String> WORDS =
      IntStream.range(0, WordList.SIZE).mapToObj(WordList::word).toList();

  @Test
  void theWordListIsTheOneOfTheFoundation() throws Exception {
    Set<String> unique = new HashSet<>(WORDS);
    assertEquals(7776, unique.size());
    assertEquals(WordList.LONGEST, WORDS.stream().mapToInt(String::length).max().orElseThrow());
    String text = String.join("\n", WORDS) + "\n";
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
    assertEquals(
        "6d557f0693958fb5e650b68b5bee585eb82cf4da32965505c789e924743bc522",
        HexFormat.of().formatHex(digest));
  }

  @Test
  void joinsTheWantedNumberOfWords() {
    Set<String> known = new HashSet<>(WORDS);
    for (int words = 3; words <= 20; words++) {
      String phrase = generate(new PassphraseRules(words, " ", false, false));
      String[] parts = phrase.split(" ", -1);
      assertEquals(words, parts.length);
      assertTrue(known.containsAll(List.of(parts)), phrase);
    }
  }

  @Test
  void capitalisesAndAddsOneDigit() {
    Set<String> known = new HashSet<>(WORDS);
    Set<Integer> places = new HashSet<>();
    for (int round = 0; round < 500; round++) {
      String phrase = generate(new PassphraseRules(4, "_", true, true));
      assertEquals(1, phrase.chars().filter(Character::isDigit).count());
      String[] parts = phrase.split("_", -1);
      for (int i = 0; i < parts.length; i++) {
        assertTrue(Character.isUpperCase(parts[i].charAt(0)), phrase);
        String word = parts[i].replaceFirst("[0-9]$", "");
        assertTrue(known.contains(word.toLowerCase(Locale.ROOT)), phrase);
        if (word.length() < parts[i].length()) {
          places.add(i);
        }
      }
    }
    assertEquals(Set.of(0, 1, 2, 3), places);
  }

  @Test
  void separatorsMayBeEmptyOrLong() {
    for (String separator : List.of("", "-", "🔐", " and then ")) {
      PassphraseRules rules = new PassphraseRules(20, separator, true, true);
      assertTrue(generate(rules).length() >= 20 * 3 + 19 * separator.length());
    }
  }

  @Test
  void theEntropyIsThatOfDice() {
    assertEquals(77.55, PassphraseGenerator.bits(PassphraseRules.standard()), 0.01);
    assertEquals(
        77.55 + Math.log(60) / Math.log(2),
        PassphraseGenerator.bits(new PassphraseRules(6, "-", true, true)),
        0.01);
  }

  @Test
  void tooFewAndTooManyWordsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new PassphraseRules(2, "-", false, false));
    assertThrows(IllegalArgumentException.class, () -> new PassphraseRules(21, "-", false, false));
  }

  private static String generate(PassphraseRules rules) {
    return new String(PassphraseGenerator.generate(rules));
  }
}
