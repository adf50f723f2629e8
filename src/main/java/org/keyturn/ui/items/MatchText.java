package org.keyturn.ui.items;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.keyturn.search.Highlights;
import org.keyturn.ui.controls.Labels;

/// One line of text with found words marked. When there is no room the rest is cut, never a found
/// word. Plain and found parts stand in turn, a plain one first; they stay for the next text, for
/// each node that is added anew has to look through all of the style sheets.
final class MatchText extends HBox {
  private static final int SHORT = 8;

  private final String styleClass;

  /// @param styleClass the text's role
  MatchText(String styleClass) {
    this.styleClass = styleClass;
    getStyleClass().add("match-text");
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(0);
    getChildren().add(part(0));
  }

  void show(String text, List<String> words) {
    var ranges = Highlights.in(text, words);
    int at = 0;
    int part = 0;
    for (var range : ranges) {
      put(part++, text.substring(at, range.from()));
      put(part++, text.substring(range.from(), range.to()));
      at = range.to();
    }
    put(part++, text.substring(at));
    for (; part < getChildren().size(); part++) {
      put(part, "");
    }
    if (ranges.isEmpty()) {
      // All of it may be cut, and without any letters the line keeps its height.
      var whole = label(0);
      whole.setMinWidth(0);
      room(whole, true);
    }
  }

  private void put(int part, String text) {
    var label = label(part);
    label.setText(text);
    if (!isFound(part)) {
      // A few letters are worth more than the dots that would stand for them.
      label.setMinWidth(text.length() <= SHORT ? USE_PREF_SIZE : 0);
    }
    room(label, !text.isEmpty());
  }

  private static void room(Label label, boolean needed) {
    label.setVisible(needed);
    label.setManaged(needed);
  }

  private Label label(int part) {
    if (part == getChildren().size()) {
      getChildren().add(part(part));
    }
    return (Label) getChildren().get(part);
  }

  private Label part(int part) {
    var label = Labels.styled("", styleClass);
    if (isFound(part)) {
      label.getStyleClass().add("match");
      label.setMinWidth(USE_PREF_SIZE);
    }
    return label;
  }

  private static boolean isFound(int part) {
    return part % 2 == 1;
  }
}
