package org.keyturn.generator;

/// Makes user names that tell nothing about their owner. They are no secrets. Thread-safe.
public final class UsernameGenerator {
  /// Characters of the random part of an address: 41 bits, so that nobody meets another's.
  static final int TAG = 8;

  private static final int NUMBER_DIGITS = 4;
  private static final String DIGITS = "0123456789";
  private static final String CHARACTERS = "abcdefghijklmnopqrstuvwxyz" + DIGITS;

  private UsernameGenerator() {}

  public static String generate(UsernameRules rules) {
    return generate(rules, Chance.SECURE);
  }

  static String generate(UsernameRules rules, Chance chance) {
    return switch (rules) {
      case UsernameRules.Word word -> word(word, chance);
      case UsernameRules.PlusAddress(String address) -> plus(address, chance);
      case UsernameRules.CatchAll(String domain) -> some(CHARACTERS, TAG, chance) + "@" + domain;
    };
  }

  /// The entropy of a generated name: of its random part.
  public static double bits(UsernameRules rules) {
    return switch (rules) {
      case UsernameRules.Word(_, boolean number) ->
          log2(WordList.SIZE) + (number ? NUMBER_DIGITS * log2(DIGITS.length()) : 0);
      case UsernameRules.PlusAddress _, UsernameRules.CatchAll _ -> TAG * log2(CHARACTERS.length());
    };
  }

  private static String word(UsernameRules.Word rules, Chance chance) {
    String word = WordList.word(chance.below(WordList.SIZE));
    String shown =
        rules.capitalize() ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word;
    return rules.includeNumber() ? shown + some(DIGITS, NUMBER_DIGITS, chance) : shown;
  }

  private static String plus(String address, Chance chance) {
    int at = address.lastIndexOf('@');
    return address.substring(0, at) + "+" + some(CHARACTERS, TAG, chance) + address.substring(at);
  }

  private static String some(String characters, int length, Chance chance) {
    StringBuilder made = new StringBuilder();
    for (int i = 0; i < length; i++) {
      made.append(chance.of(characters));
    }
    return made.toString();
  }

  private static double log2(int number) {
    return Math.log(number) / Math.log(2);
  }
}
