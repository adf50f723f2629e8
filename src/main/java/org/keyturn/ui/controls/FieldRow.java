package org.keyturn.ui.controls;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One row of a field card: label above value, at the right end a place for feedback and the
/// actions, copy always last.
public final class FieldRow extends HBox {
  /// Room for a one-time code; where it is narrow, the feedback gives way first.
  private static final double VALUE_MIN = 94;

  /// Two lines of it, in the longest language.
  private static final double FEEDBACK_MIN = 92;

  private final Label feedback = new Label();
  private final VBox words;

  public FieldRow(String label, Node value, List<? extends Node> actions) {
    getStyleClass().add("field-row");
    setAlignment(Pos.CENTER_LEFT);
    var caption = Labels.caption(label);
    caption.setLabelFor(value);
    words = new VBox(caption, value);
    words.getStyleClass().add("words");
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(VALUE_MIN);
    HBox.setHgrow(words, Priority.ALWAYS);
    feedback.getStyleClass().addAll(Css.CAPTION, "feedback");
    feedback.setWrapText(true);
    feedback.setMinWidth(FEEDBACK_MIN);
    feedback.managedProperty().bind(feedback.textProperty().isNotEmpty());
    getChildren().addAll(words, feedback);
    getChildren().addAll(actions);
  }

  /// Says something in place, e.g. "Copied, clears in 24 s"; an empty text says nothing.
  public void say(String text) {
    feedback.setText(text);
    feedback.setGraphic(text.isEmpty() ? null : Glyph.CHECK.icon(Css.SUCCESS));
  }

  /// Exchanges the value below the label.
  public void show(Node value) {
    words.getChildren().set(1, value);
  }
}
