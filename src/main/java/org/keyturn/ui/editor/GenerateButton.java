package org.keyturn.ui.editor;

import java.util.Arrays;
import javafx.scene.control.Button;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Desk;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.PasswordSource;
import org.keyturn.ui.controls.SecretField;

/// The way to the generator inside a field for a secret.
final class GenerateButton {
  private GenerateButton() {}

  static Button into(SecretField field, Desk desk, PasswordSource passwords) {
    var button =
        Buttons.icon(
            Glyph.GENERATE,
            desk.text("editor.generate"),
            () ->
                passwords.offer(secret -> {
                  var chars = secret.chars();
                  field.fill(chars);
                  Arrays.fill(chars, '\0');
                }));
    field.addAction(button);
    return button;
  }
}
