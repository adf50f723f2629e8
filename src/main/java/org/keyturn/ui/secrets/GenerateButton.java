package org.keyturn.ui.secrets;

import java.util.Arrays;
import javafx.scene.control.Button;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Glyph;

/// The way to the generator inside a field for a secret.
public final class GenerateButton {
  private GenerateButton() {}

  public static Button into(SecretField field, UiContext context, PasswordSource passwords) {
    return into(field, field, context, passwords);
  }

  /// For a new password that is typed twice: what was made goes into both fields.
  public static Button into(
      SecretField field, SecretField repeated, UiContext context, PasswordSource passwords) {
    var button =
        Buttons.icon(
            Glyph.GENERATE,
            context.text("editor.generate"),
            () ->
                passwords.offer(secret -> {
                  var chars = secret.chars();
                  field.replace(chars);
                  if (repeated != field) {
                    repeated.replace(chars);
                  }
                  Arrays.fill(chars, '\0');
                }));
    field.addAction(button);
    return button;
  }
}
