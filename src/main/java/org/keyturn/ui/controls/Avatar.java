package org.keyturn.ui.controls;

import java.util.List;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/// Two letters on a colour made from a title; nothing is fetched.
public final class Avatar extends StackPane {
  /// States and not style classes: a row of the list changes them at every scroll, and another
  /// class has JavaFX look through all of its style sheets.
  private static final List<PseudoClass> HUES =
      IntStream.range(0, 12).mapToObj(hue -> PseudoClass.getPseudoClass("hue-" + hue)).toList();

  private final Label letters = new Label();
  private PseudoClass hue = hue("");

  /// @param large the size of the detail's head instead of a row's
  public Avatar(boolean large) {
    getStyleClass().add("avatar");
    pseudoClassStateChanged(hue, true);
    if (large) {
      getStyleClass().add("large");
    }
    getChildren().add(letters);
    setAccessibleText("");
  }

  public void show(String title) {
    letters.setText(Initials.of(title));
    var next = hue(title);
    if (!next.equals(hue)) {
      pseudoClassStateChanged(hue, false);
      pseudoClassStateChanged(next, true);
      hue = next;
    }
  }

  private static PseudoClass hue(String title) {
    return HUES.get(Math.floorMod(title.hashCode(), HUES.size()));
  }
}
