package org.keyturn.ui.controls;

import java.util.Arrays;
import java.util.Locale;

/// The letters of an avatar.
final class Initials {
  private static final String NONE = "\u2022";

  private Initials() {}

  /// The first letters of the first two words that have one, else the first two of the only one.
  static String of(String title) {
    var words =
        Arrays.stream(title.split("[\\s._/@-]+"))
            .map(Initials::letters)
            .filter(word -> word.length > 0)
            .toList();
    if (words.isEmpty()) {
      return NONE;
    }
    var first = words.getFirst();
    if (words.size() > 1) {
      return (text(first[0]) + text(words.get(1)[0])).toUpperCase(Locale.ROOT);
    }
    return text(first[0]).toUpperCase(Locale.ROOT) + (first.length > 1 ? text(first[1]) : "");
  }

  private static int[] letters(String word) {
    return word.codePoints().filter(Character::isLetterOrDigit).toArray();
  }

  private static String text(int codePoint) {
    return Character.toString(codePoint);
  }
}
