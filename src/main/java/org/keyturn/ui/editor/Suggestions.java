package org.keyturn.ui.editor;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.layout.FlowPane;
import org.keyturn.ui.controls.Buttons;

/// A row of choices below a field, each a button that Tab reaches; away while there is none.
final class Suggestions extends FlowPane {

  /// @param text what stands on the button
  record Choice(String text, Runnable take) {}

  Suggestions() {
    getStyleClass().add("suggestions");
    visibleProperty().bind(Bindings.isNotEmpty(getChildren()));
    managedProperty().bind(visibleProperty());
  }

  void show(List<Choice> choices) {
    getChildren()
        .setAll(
            choices.stream()
                .map(choice -> {
                  var button = Buttons.plain(choice.text(), choice.take());
                  button.getStyleClass().add("suggestion");
                  button.setMaxWidth(280);
                  button.setMinWidth(0);
                  return button;
                })
                .toList());
  }
}
