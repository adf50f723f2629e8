package org.keyturn.ui.items;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.keyturn.search.Highlights;
import org.keyturn.ui.controls.Labels;

/// One line of text with found words marked. When there is no room the rest is cut, never a found
/// word.
final class MatchText extends HBox {
  private static final int SHORT = 8;

  private final String styleClass;
  private final Label plain;

  /// @param styleClass the text's role
  MatchText(String styleClass) {
    this.styleClass = styleClass;
    plain = part("");
    plain.setMinWidth(0);
    getStyleClass().add("match-text");
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(0);
    getChildren().add(plain);
  }

  void show(String text, List<String> words) {
    var ranges = Highlights.in(text, words);
    if (ranges.isEmpty()) {
      plain.setText(text);
      getChildren().setAll(plain);
      return;
    }
    var parts = new ArrayList<Node>();
    int at = 0;
    for (var range : ranges) {
      add(parts, text.substring(at, range.from()));
      parts.add(found(text.substring(range.from(), range.to())));
      at = range.to();
    }
    add(parts, text.substring(at));
    getChildren().setAll(parts);
  }

  private void add(List<Node> parts, String text) {
    if (!text.isEmpty()) {
      parts.add(part(text));
    }
  }

  private Label part(String text) {
    var label = Labels.styled(text, styleClass);
    // A few letters are worth more than the dots that would stand for them.
    label.setMinWidth(text.length() <= SHORT ? USE_PREF_SIZE : 0);
    return label;
  }

  private Label found(String text) {
    var label = Labels.styled(text, styleClass);
    label.getStyleClass().add("match");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }
}
