package org.keyturn.ui.secrets;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.keyturn.model.SecretText;
import org.keyturn.text.Messages;
import org.keyturn.ui.controls.Menus;

/// A text field whose own text is only dots while it is masked; the characters live in a
/// [SecretBuffer]. Revealing puts them into the toolkit's text, copies of which cannot be wiped:
/// that is the price of looking.
final class MaskedInput extends TextField {
  private static final String DOT = "\u2022";

  private final SecretBuffer buffer = new SecretBuffer();
  private final SecretUndo undo = new SecretUndo();
  private final ReadOnlyIntegerWrapper edits = new ReadOnlyIntegerWrapper();
  private boolean revealed;
  private boolean redrawing;
  private Consumer<SecretText> protectedWay = secret -> {};

  MaskedInput(Messages messages) {
    setTextFormatter(new TextFormatter<>(this::intercept));
    setAccessibleRole(AccessibleRole.PASSWORD_FIELD);
    getStyleClass().add("masked-input");
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    setContextMenu(menu(messages));
  }

  /// The standard menu offers undo and copy besides. This one copies by the protected way alone,
  /// and what is in sight.
  private ContextMenu menu(Messages messages) {
    var paste = Menus.entry(messages.get("control.menu.paste"), this::paste);
    paste.setId("secret-paste");
    var copy = Menus.entry(messages.get("control.menu.copy"), this::copy);
    copy.setId("secret-copy");
    var all = Menus.entry(messages.get("control.menu.select-all"), this::selectAll);
    all.setId("secret-all");
    var menu = new ContextMenu(paste, copy, all);
    menu.setOnShowing(event -> {
      paste.setDisable(!isEditable() || !Clipboard.getSystemClipboard().hasString());
      copy.setVisible(revealed && buffer.length() > 0);
      all.setDisable(buffer.length() == 0);
    });
    return menu;
  }

  private TextFormatter.Change intercept(TextFormatter.Change change) {
    if (redrawing || !change.isContentChange()) {
      return change;
    }
    var typed = withoutControls(change.getText());
    var before = buffer.copy();
    undo.keep(before, change.getRangeStart(), change.getRangeEnd(), typed.length());
    Arrays.fill(before, '\0');
    buffer.splice(change.getRangeStart(), change.getRangeEnd(), typed);
    var dropped = change.getText().length() - typed.length();
    change.setText(revealed ? typed : DOT.repeat(typed.length()));
    if (dropped > 0) {
      change.selectRange(
          change.getRangeStart() + typed.length(), change.getRangeStart() + typed.length());
    }
    edits.set(edits.get() + 1);
    return change;
  }

  private static String withoutControls(String text) {
    return text.chars().anyMatch(Character::isISOControl)
        ? text.codePoints()
            .filter(c -> !Character.isISOControl(c))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
        : text;
  }

  void setRevealed(boolean show) {
    revealed = show;
    redraw();
  }

  void fill(char[] chars) {
    undo.wipe();
    put(chars);
  }

  /// As the person does, who can go back to what stood there.
  void replace(char[] chars) {
    var before = buffer.copy();
    undo.keep(before, 0, before.length, chars.length);
    Arrays.fill(before, '\0');
    put(chars);
  }

  private void put(char[] chars) {
    buffer.set(chars);
    redraw();
    edits.set(edits.get() + 1);
  }

  void wipe() {
    undo.wipe();
    buffer.wipe();
    redraw();
    edits.set(edits.get() + 1);
  }

  char[] chars() {
    return buffer.copy();
  }

  int size() {
    return buffer.length();
  }

  ReadOnlyIntegerProperty edits() {
    return edits.getReadOnlyProperty();
  }

  private void redraw() {
    int caret = Math.min(getCaretPosition(), buffer.length());
    redrawing = true;
    setText(revealed ? shown() : DOT.repeat(buffer.length()));
    redrawing = false;
    positionCaret(caret);
  }

  private String shown() {
    var copy = buffer.copy();
    var text = new String(copy);
    Arrays.fill(copy, '\0');
    return text;
  }

  /// @param way takes the secret, which is wiped when it returns
  void onCopy(Consumer<SecretText> way) {
    protectedWay = way;
  }

  /// A secret leaves only by a protected copy, and only while it is in sight.
  @Override
  public void copy() {
    if (!revealed) {
      return;
    }
    var all = buffer.copy();
    var range = getSelection();
    var secret =
        range.getLength() == 0
            ? SecretText.of(all)
            : SecretText.of(all, range.getStart(), range.getLength());
    Arrays.fill(all, '\0');
    protectedWay.accept(secret);
    secret.wipe();
  }

  @Override
  public void cut() {}

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.TEXT
        ? null
        : super.queryAccessibleAttribute(attribute, parameters);
  }

  /// The toolkit's undo list knows only dots; going back in it would part the dots from the
  /// characters. The field's own takes its keys.
  private void onKey(KeyEvent event) {
    if (event.isShortcutDown() && event.getCode() == KeyCode.Z && !event.isShiftDown()) {
      event.consume();
      turn(undo::back);
    } else if (event.isShortcutDown()
        && (event.getCode() == KeyCode.Y || event.getCode() == KeyCode.Z)) {
      event.consume();
      turn(undo::forth);
    }
  }

  private void turn(Function<char[], Optional<char[]>> step) {
    var now = buffer.copy();
    step.apply(now)
        .ifPresent(chars -> {
          put(chars);
          Arrays.fill(chars, '\0');
          end();
        });
    Arrays.fill(now, '\0');
  }
}
