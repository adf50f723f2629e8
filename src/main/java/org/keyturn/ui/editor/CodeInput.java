package org.keyturn.ui.editor;

import java.util.Arrays;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.keyturn.model.SecretText;
import org.keyturn.totp.Totp;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.FieldBox;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.secrets.SecretField;

/// The field for the secret of one-time codes: typed, pasted as a link, or read from a picture of a
/// QR code. Below it stands what was understood.
final class CodeInput extends VBox {
  private static final KeyCombination PASTE =
      new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

  private final UiContext context;
  private final SecretField field;
  private final Label note = Labels.description("");
  private final QrPictures pictures;

  /// @param field holds the secret; whoever made it wipes it
  public CodeInput(UiContext context, SecretField field) {
    this.context = context;
    this.field = field;
    pictures = new QrPictures(context, this::take, this::complain);
    getStyleClass().add("code-input");
    note.setId("code-note");
    note.managedProperty().bind(note.textProperty().isNotEmpty());
    field.addAction(scan());
    field.edits().subscribe(edit -> explain());
    field.input().addEventFilter(KeyEvent.KEY_PRESSED, this::paste);
    getChildren().addAll(field, note);
  }

  public SecretField field() {
    return field;
  }

  private Button scan() {
    var menu = new ContextMenu();
    var file = new MenuItem(context.text("editor.code.file"), Glyph.FILE.icon());
    file.setOnAction(event -> pictures.fromFile());
    var clipboard = new MenuItem(context.text("editor.code.clipboard"), Glyph.COPY.icon());
    clipboard.setOnAction(event -> pictures.fromClipboard());
    menu.getItems().addAll(file, clipboard);
    var scan = Buttons.icon(Glyph.QR, context.text("editor.code.scan"), () -> {});
    scan.setId("edit-scan");
    scan.setOnAction(event -> menu.show(scan, Side.BOTTOM, 0, 4));
    return scan;
  }

  /// Pasting a picture reads it; text is the field's own business.
  private void paste(KeyEvent event) {
    if (PASTE.match(event)
        && QrPictures.isOnClipboard()
        && !Clipboard.getSystemClipboard().hasString()) {
      event.consume();
      pictures.fromClipboard();
    }
  }

  private void take(SecretText text) {
    var chars = text.chars();
    text.wipe();
    boolean code = Totp.makesCodes(chars);
    if (code) {
      field.replace(chars);
    }
    Arrays.fill(chars, '\0');
    if (!code) {
      complain(context.text("editor.code.other-qr"));
    }
  }

  private void complain(String text) {
    say(text, true);
  }

  private void explain() {
    var chars = field.chars();
    var found = CodeNote.of(chars, context.messages());
    Arrays.fill(chars, '\0');
    say(found.text(), found.trouble());
    field.pseudoClassStateChanged(FieldBox.ERROR, found.trouble());
  }

  private void say(String text, boolean trouble) {
    note.setText(text);
    field.input().setAccessibleHelp(text);
    note.getStyleClass().remove(Css.WARN);
    note.setGraphic(null);
    if (trouble && !text.isEmpty()) {
      note.getStyleClass().add(Css.WARN);
      note.setGraphic(Glyph.WARNING.icon(Css.WARN));
    } else if (!text.isEmpty()) {
      note.setGraphic(Glyph.CHECK.icon(Css.SUCCESS));
    }
  }
}
