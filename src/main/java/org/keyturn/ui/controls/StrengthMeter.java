package org.keyturn.ui.controls;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.keyturn.text.Messages;

/// Five segments, a word beside them and one line below: how strong a password is estimated to be.
public final class StrengthMeter extends VBox {

  private static final int SEGMENTS = 5;

  private final Messages messages;
  private final HBox bar = new HBox();
  private final Label word = Labels.caption("");
  private final Label hint = Labels.description("");

  public StrengthMeter(Messages messages) {
    this.messages = messages;
    getStyleClass().add("strength-meter");
    setAccessibleRole(AccessibleRole.TEXT);
    for (int i = 0; i < SEGMENTS; i++) {
      var segment = new Region();
      segment.getStyleClass().add("segment");
      HBox.setHgrow(segment, Priority.ALWAYS);
      bar.getChildren().add(segment);
    }
    bar.getStyleClass().add("bar");
    word.getStyleClass().add("word");
    word.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(bar, Priority.ALWAYS);
    var line = new HBox(bar, word);
    line.getStyleClass().add("line");
    line.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(line, hint);
    show(StrengthLevel.NONE, "");
  }

  /// @param advice one concrete hint, or a figure such as "about 74 bits (estimate)"
  public void show(StrengthLevel level, String advice) {
    for (int i = 0; i < SEGMENTS; i++) {
      var classes = bar.getChildren().get(i).getStyleClass();
      classes.setAll("segment", i < level.segments() ? level.tone() : "off");
    }
    word.getStyleClass().setAll("label", Css.CAPTION, "word", level.tone());
    word.setText(level == StrengthLevel.NONE ? "" : messages.get("control.strength." + key(level)));
    hint.setText(advice);
    setAccessibleText(word.getText() + " " + advice);
  }

  private static String key(StrengthLevel level) {
    return level.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
