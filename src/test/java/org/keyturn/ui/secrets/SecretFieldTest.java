package org.keyturn.ui.secrets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Scene;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.text.Messages;
import org.keyturn.ui.Fx;
import org.keyturn.ui.TestContext;

class SecretFieldTest {
  private static final boolean MAC = System.getProperty("os.name").startsWith("Mac");

  @SuppressWarnings("NullAway.Init")
  private SecretField field;

  @BeforeAll
  static void toolkit() {
    Fx.start();
  }

  @BeforeEach
  void make() {
    field = Fx.call(() -> new SecretField(Messages.of(Locale.ENGLISH)));
    Fx.run(() -> new Scene(field));
  }

  @Test
  void theToolkitsTextIsOnlyDotsWhileMasked() {
    Fx.run(() -> field.input().replaceText(0, 0, "pässwörd\n1"));
    assertEquals("\u2022".repeat(9), field.input().getText());
    assertArrayEquals("pässwörd1".toCharArray(), field.chars());
  }

  @Test
  void editingInTheMiddleKeepsDotsAndCharactersTogether() {
    Fx.run(() -> {
      field.input().replaceText(0, 0, "abcdef");
      field.input().replaceText(2, 4, "XYZ");
      field.input().deleteText(0, 1);
      field.input().positionCaret(3);
      field.input().deletePreviousChar();
      field.input().replaceSelection("ü");
    });
    assertArrayEquals("bXüZef".toCharArray(), field.chars());
    assertEquals(6, field.input().getText().length());
  }

  @Test
  void theMousePastesByAMenuThatOffersNoOpenCopy() {
    Fx.run(() -> {
      var put = new ClipboardContent();
      put.putString("pasted");
      Clipboard.getSystemClipboard().setContent(put);
      var menu = field.input().getContextMenu();
      menu.getOnShowing().handle(new WindowEvent(menu, WindowEvent.WINDOW_SHOWING));
      assertEquals(
          List.of("secret-paste", "secret-copy", "secret-all"),
          menu.getItems().stream().map(MenuItem::getId).toList());
      assertFalse(menu.getItems().get(1).isVisible(), "nothing is in sight");
      menu.getItems().getFirst().fire();
    });
    assertArrayEquals("pasted".toCharArray(), field.chars());
  }

  @Test
  void copyingTakesTheProtectedWayAndOnlyWhileRevealed(@TempDir Path folder) {
    var test = new TestContext(folder);
    Fx.run(() -> {
      field.guard(test.context, "here");
      field.fill("s3cret".toCharArray());
      field.input().copy();
    });
    assertEquals("", test.clipboard.content);
    Fx.run(() -> {
      field.reveal(true);
      field.input().copy();
    });
    assertEquals("s3cret", test.clipboard.content);
    assertEquals("here", test.context.copying().what().get());
    Fx.run(() -> {
      field.input().selectRange(1, 3);
      field.input().copy();
    });
    assertEquals("3c", test.clipboard.content);
    Fx.run(() -> test.timers.advance(Reveal.sight(test.context).plusSeconds(1)));
    assertFalse(field.input().getText().contains("s3cret"));
  }

  @Test
  void revealingShowsAndHidingForgets() {
    Fx.run(() -> field.fill("s3cret".toCharArray()));
    Fx.run(() -> field.reveal(true));
    assertEquals("s3cret", field.input().getText());
    Fx.run(() -> field.input().appendText("!"));
    Fx.run(() -> field.reveal(false));
    assertFalse(field.input().getText().contains("s3cret"));
    assertArrayEquals("s3cret!".toCharArray(), field.chars());
  }

  @Test
  void wipingLeavesNothing() {
    Fx.run(() -> field.fill("s3cret".toCharArray()));
    Fx.run(() -> field.wipe());
    assertEquals(0, field.length());
    assertEquals("", field.input().getText());
  }

  @Test
  void whatWasTypedIsUndoneAndDoneAgain() {
    Fx.run(() -> {
      field.fill("old".toCharArray());
      for (var letter : "new".split("")) {
        field.input().insertText(field.input().getLength(), letter);
      }
      field.replace("made".toCharArray());
    });
    assertArrayEquals("made".toCharArray(), field.chars());
    press(KeyCode.Z, false);
    assertArrayEquals("oldnew".toCharArray(), field.chars());
    press(KeyCode.Z, false);
    assertArrayEquals("old".toCharArray(), field.chars());
    assertEquals(3, field.input().getText().length());
    press(KeyCode.Z, false);
    assertArrayEquals("old".toCharArray(), field.chars(), "what was there at first stays");
    press(KeyCode.Z, true);
    press(KeyCode.Y, false);
    assertArrayEquals("made".toCharArray(), field.chars());
    Fx.run(() -> field.wipe());
    press(KeyCode.Z, false);
    assertEquals(0, field.length());
  }

  private void press(KeyCode key, boolean shift) {
    Fx.run(() ->
        field
            .input()
            .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, !MAC, false, MAC)));
  }

  @Test
  void assistiveToolsAreToldNothing() {
    Fx.run(() -> field.fill("s3cret".toCharArray()));
    assertNull(
        Fx.call(() ->
                Optional.ofNullable(
                    field.input().queryAccessibleAttribute(AccessibleAttribute.TEXT)))
            .orElse(null));
  }
}
