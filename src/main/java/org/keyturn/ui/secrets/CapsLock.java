package org.keyturn.ui.secrets;

import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.keyturn.text.Messages;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;

/// A line below a password field that appears while Caps Lock is on; where the system does not
/// tell, it stays away.
public final class CapsLock extends Label {

  public CapsLock(SecretField field, Messages messages) {
    super(messages.get("control.caps-lock"));
    getStyleClass().addAll(Css.CAPTION, Css.WARN);
    setGraphic(Glyph.WARNING.icon(Css.WARN));
    managedProperty().bind(visibleProperty());
    setVisible(false);
    field.input().addEventHandler(KeyEvent.ANY, event -> look());
    field.input().focusedProperty().subscribe(focused -> look());
  }

  private void look() {
    setVisible(isOn());
  }

  private static boolean isOn() {
    try {
      return Platform.isKeyLocked(KeyCode.CAPS).orElse(false);
    } catch (UnsupportedOperationException noKeyboard) {
      return false;
    }
  }
}
