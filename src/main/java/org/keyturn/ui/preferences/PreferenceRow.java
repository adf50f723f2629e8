package org.keyturn.ui.preferences;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.keyturn.ui.controls.Labels;

/// One choice: its name, a sentence about it, and the control at the right end.
final class PreferenceRow extends HBox {
  /// In pixels: what the words keep beside a wide control.
  private static final double LEAST_WORDS = 140;

  PreferenceRow(String title, String text, Node control) {
    var name = Labels.body(title);
    name.setWrapText(true);
    name.setMinHeight(USE_PREF_SIZE);
    name.setLabelFor(control);
    var words = new VBox(name, Labels.description(text));
    words.getStyleClass().add("words");
    words.setMinWidth(LEAST_WORDS);
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(words, control);
    getStyleClass().add("preference");
    setAlignment(Pos.CENTER_LEFT);
  }
}
