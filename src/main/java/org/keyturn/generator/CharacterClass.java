package org.keyturn.generator;

/// The kinds of characters that a password may be made of.
public enum CharacterClass {
  UPPER("ABCDEFGHJKLMNPQRSTUVWXYZ", "IO"),
  LOWER("abcdefghijkmnopqrstuvwxyz", "l"),
  DIGITS("23456789", "01"),
  SPECIAL("!@#$%^&*", "");

  private final String clear;
  private final String ambiguous;

  CharacterClass(String clear, String ambiguous) {
    this.clear = clear;
    this.ambiguous = ambiguous;
  }

  /// Its characters, without those that are easily taken for one another if so wanted.
  String characters(boolean avoidAmbiguous) {
    return avoidAmbiguous ? clear : clear + ambiguous;
  }
}
