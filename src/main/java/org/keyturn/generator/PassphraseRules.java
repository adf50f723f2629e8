package org.keyturn.generator;

/// What a generated passphrase looks like.
///
/// @param words 3 to 20
/// @param separator between two words; may be empty
/// @param capitalize every word begins with an upper-case letter
/// @param includeNumber one digit is appended to one of the words
public record PassphraseRules(
    int words, String separator, boolean capitalize, boolean includeNumber) {
  public static final int LEAST_WORDS = 3;
  public static final int MOST_WORDS = 20;

  /// Throws [IllegalArgumentException] for a number of words beyond the bounds.
  public PassphraseRules {
    if (words < LEAST_WORDS || words > MOST_WORDS) {
      throw new IllegalArgumentException("3 to 20 words, not " + words);
    }
  }

  /// Six words joined by hyphens: about 77 bits.
  public static PassphraseRules standard() {
    return new PassphraseRules(6, "-", false, false);
  }
}
