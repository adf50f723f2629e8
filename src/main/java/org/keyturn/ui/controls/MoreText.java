package org.keyturn.ui.controls;

import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.keyturn.text.Messages;

/// What few have to know about an error, behind a small button. Takes no room while there is
/// nothing.
public final class MoreText extends VBox {
  private final Label text = Labels.description("");

  public MoreText(Messages messages) {
    var toggle = Buttons.link(messages.get("control.more"), () -> {});
    toggle.setId("error-more");
    toggle.setOnAction(event -> {
      text.setVisible(!text.isVisible());
      toggle.setText(messages.get(text.isVisible() ? "control.less" : "control.more"));
    });
    text.setVisible(false);
    text.managedProperty().bind(text.visibleProperty());
    text.textProperty()
        .subscribe(() -> {
          text.setVisible(false);
          toggle.setText(messages.get("control.more"));
        });
    getChildren().addAll(toggle, text);
    getStyleClass().add("more-text");
    visibleProperty().bind(text.textProperty().isNotEmpty());
    managedProperty().bind(visibleProperty());
  }

  /// Its text, empty for none.
  public StringProperty textProperty() {
    return text.textProperty();
  }
}
