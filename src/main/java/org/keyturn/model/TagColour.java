package org.keyturn.model;

import java.util.Optional;
import java.util.stream.Stream;

/// The colours that a tag can have; how each one looks is the window's affair.
public enum TagColour {
  BLUE("blue"),
  GREEN("green"),
  YELLOW("yellow"),
  RED("red"),
  PURPLE("purple"),
  TEAL("teal");

  private final String word;

  TagColour(String word) {
    this.word = word;
  }

  /// What stands for it in a vault.
  public String word() {
    return word;
  }

  /// @return empty for one that only a later program knows
  public static Optional<TagColour> of(String word) {
    return Stream.of(values()).filter(one -> one.word.equals(word)).findFirst();
  }
}
