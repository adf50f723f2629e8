package org.keyturn.ui.controls;

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
    letters.setText(Initials.of(title));
    getStyleClass().remove(hue);
    hue = hue(title);
    getStyleClass().add(hue);
  }

  private static String hue(String title) {
    return "hue-" + Math.floorMod(title.hashCode(), HUES);
  }
}
