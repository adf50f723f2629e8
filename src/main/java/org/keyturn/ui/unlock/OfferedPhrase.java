package org.keyturn.ui.unlock;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.keyturn.crypto.Password;
import org.keyturn.model.SecretText;

/// A suggested master passphrase until its vault is made: its words, and which two of them are
/// typed back, so that nobody makes a vault with words that were never read. Whoever holds it wipes
/// it.
final class OfferedPhrase {
  /// Between two words of a phrase.
  static final char SEPARATOR = '-';

  private final SecretText whole;
  private final List<SecretText> words;
  private final int first;
  private final int second;

  /// @param phrase of at least two words; taken over
  /// @param chance a number below the one that it is given; chooses the words to type
  OfferedPhrase(SecretText phrase, IntUnaryOperator chance) {
    whole = phrase;
    words = split(phrase);
    int one = chance.applyAsInt(words.size());
    int other = chance.applyAsInt(words.size() - 1);
    int apart = other < one ? other : other + 1;
    first = Math.min(one, apart);
    second = Math.max(one, apart);
  }

  private static List<SecretText> split(SecretText phrase) {
    var words = new ArrayList<SecretText>();
    var chars = phrase.chars();
    int from = 0;
    for (int i = 0; i <= chars.length; i++) {
      if (i == chars.length || chars[i] == SEPARATOR) {
        words.add(SecretText.of(chars, from, i - from));
        from = i + 1;
      }
    }
    Arrays.fill(chars, '\0');
    return List.copyOf(words);
  }

  /// The phrase as it is typed to unlock; stays this object's.
  SecretText whole() {
    return whole;
  }

  /// In their order; they stay this object's.
  List<SecretText> words() {
    return words;
  }

  /// The number of the first word to type, counted from one.
  int firstAsked() {
    return first + 1;
  }

  /// The number of the second word to type, counted from one.
  int secondAsked() {
    return second + 1;
  }

  /// Whether these are the two words that were asked for. Spaces around them do not count.
  ///
  /// @param one stays the caller's, as does the other
  boolean confirmedBy(char[] one, char[] other) {
    return same(words.get(first), one) && same(words.get(second), other);
  }

  private static boolean same(SecretText word, char[] typed) {
    int from = 0;
    int to = typed.length;
    while (from < to && typed[from] == ' ') {
      from++;
    }
    while (to > from && typed[to - 1] == ' ') {
      to--;
    }
    if (to - from != word.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) != typed[from + i]) {
        return false;
      }
    }
    return true;
  }

  /// @return the caller's
  Password password() {
    var chars = whole.chars();
    var password = Password.of(chars);
    Arrays.fill(chars, '\0');
    return password;
  }

  void wipe() {
    whole.wipe();
    words.forEach(SecretText::wipe);
  }
}
