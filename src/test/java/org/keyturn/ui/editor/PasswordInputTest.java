package org.keyturn.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.ui.Fx;
import org.keyturn.ui.TestContext;
import org.keyturn.ui.secrets.SecretField;

/// What stands below the field for a password.
@SuppressWarnings("NullAway.Init")
class PasswordInputTest {
  private SecretField field;
  private PasswordInput input;

  @BeforeEach
  void make(@TempDir Path folder) {
    Fx.start();
    var context = new TestContext(folder).context;
    Fx.run(() -> {
      field = new SecretField(context.messages());
      field.input().setId("edit-password");
      input = new PasswordInput(context, field);
      boolean _ = new Scene(input).getRoot().isVisible();
    });
  }

  @Test
  void aWeakPasswordIsCalledWeakAndAStrongOneStrong() {
    assertFalse(part("edit-password-strength").isVisible());
    Fx.run(() -> field.input().replaceText(0, 0, "abc"));
    assertTrue(part("edit-password-strength").isVisible());
    assertEquals("Weak", word());
    assertEquals("Weak Guessed at once (estimate). Add another word or two.", help());
    Fx.run(() -> field.fill("kX7#vq9Lm-Wd2!pZ".toCharArray()));
    assertEquals("Excellent", word());
    Fx.run(() -> field.wipe());
    assertFalse(part("edit-password-strength").isVisible());
    assertEquals("", word());
  }

  private Node part(String id) {
    return Fx.call(() -> input.lookup("#" + id));
  }

  private String word() {
    return Fx.call(() -> ((Labeled) input.lookup(".word")).getText());
  }

  private String help() {
    return Fx.call(() -> field.input().getAccessibleHelp());
  }
}
