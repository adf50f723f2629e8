package org.keyturn.exchange.foreign;

import java.util.Arrays;

/// A person's name in parts; a part that is missing is empty.
record PersonName(String first, String middle, String last) {
  /// Takes the first word as the first name and, if there are at least three, the second as the
  /// middle one.
  public static PersonName of(String full) {
    var words = full.strip().split("\\s+");
    return switch (words.length) {
      case 1 -> new PersonName(words[0], "", "");
      case 2 -> new PersonName(words[0], "", words[1]);
      default ->
          new PersonName(
              words[0], words[1], String.join(" ", Arrays.asList(words).subList(2, words.length)));
    };
  }
}
