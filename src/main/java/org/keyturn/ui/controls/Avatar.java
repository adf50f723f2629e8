package org.keyturn.ui.controls;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/// Two letters on a colour made from a title; nothing is fetched.
public final class Avatar extends StackPane {
  private static final int HUES = 12;

  private final Label letters = new Label();
  private String hue = hue("");

  /// @param large the size of the detail's head instead of a row's
  public Avatar(boolean large) {
    getStyleClass().addAll("avatar", hue);
    if (large) {
      getStyleClass().add("large");
    }
    getChildren().add(letters);
    setAccessibleText("");
  }

  public void show(String title) {
    letters.setText(initials(title));
    getStyleClass().remove(hue);
    hue = hue(title);
    getStyleClass().add(hue);
  }

  private static String hue(String title) {
    return "hue-" + Math.floorMod(title.hashCode(), HUES);
  }

  /// The first letters of the first two words, else the first two of the only one.
  static String initials(String title) {
    var words = title.strip().split("[\\s._/@-]+");
    var first = words.length == 0 ? "" : letter(words[0], 0);
    if (first.isEmpty()) {
      return "\u2022";
    }
    var second = words.length > 1 ? letter(words[1], 0) : letter(words[0], first.length());
    return first.toUpperCase(Locale.ROOT) + (words.length > 1 ? second.toUpperCase(Locale.ROOT) : second);
  }

  private static String letter(String word, int from) {
    return word.codePoints()
        .skip(word.isEmpty() ? 0 : word.codePointCount(0, Math.min(from, word.length())))
        .filter(Character::isLetterOrDigit)
        .limit(1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
