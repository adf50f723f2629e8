package org.keyturn.ui.editor.fields;

import java.util.Arrays;
import javafx.scene.control.Button;
import org.keyturn.ui.desk.Desk;
import org.keyturn.ui.look.Buttons;
import org.keyturn.ui.look.Glyph;
import org.keyturn.ui.secret.PasswordSource;
import org.keyturn.ui.secret.SecretField;

/// The way to the generator inside a field for a secret.
public final class GenerateButton {
  private GenerateButton() {}

  public static Button into(SecretField field, Desk desk, PasswordSource passwords) {
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
