package org.keyturn.generator;

import java.nio.CharBuffer;
import java.util.Arrays;

/// Makes passphrases of words that are drawn with equal probability. Thread-safe.
public final class PassphraseGenerator {
  private static final int DIGITS = 10;

  private PassphraseGenerator() {}

  /// A new passphrase, which the caller wipes.
  public static char[] generate(PassphraseRules rules) {
    return generate(rules, Chance.SECURE);
  }

  static char[] generate(PassphraseRules rules, Chance chance) {
    int perWord = WordList.LONGEST + rules.separator().length();
    CharBuffer buffer = CharBuffer.allocate(rules.words() * perWord + 1);
    int numbered = rules.includeNumber() ? chance.below(rules.words()) : -1;
    for (int i = 0; i < rules.words(); i++) {
      if (i > 0) {
        buffer.put(rules.separator());
      }
      append(buffer, WordList.word(chance.below(WordList.SIZE)), rules.capitalize());
      if (i == numbered) {
        buffer.put((char) ('0' + chance.below(DIGITS)));
      }
    }
    char[] phrase = Arrays.copyOf(buffer.array(), buffer.position());
    Arrays.fill(buffer.array(), '\0');
    return phrase;
  }

  /// The number of one of this many words, each drawn with equal probability, from zero.
  public static int anyOf(int words) {
    return Chance.SECURE.below(words);
  }

  /// The entropy of a generated passphrase: of the words, and of the digit and its place.
  public static double bits(PassphraseRules rules) {
    double words = rules.words() * log2(WordList.SIZE);
    return rules.includeNumber() ? words + log2(DIGITS * rules.words()) : words;
  }

  private static void append(CharBuffer buffer, String word, boolean capitalize) {
    char first = word.charAt(0);
    buffer.put(capitalize ? Character.toUpperCase(first) : first);
    buffer.put(word, 1, word.length());
  }

  private static double log2(int number) {
    return Math.log(number) / Math.log(2);
  }
}
