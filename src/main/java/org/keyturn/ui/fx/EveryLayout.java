package org.keyturn.ui.fx;

import java.util.Map;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.keyturn.platform.keys.LatinKeys;

/// Lets shortcuts work on every layout of the keyboard, those built into controls too. On X11
/// JavaFX knows a key by what it types in the layout that is on, or else in the first: if neither
/// is a Latin letter, no `Ctrl+C` ever comes. Such an event is passed on once more, as that of the
/// Latin key.
public final class EveryLayout {
  private static final int CONTROLS = 0x20;
  private static final int ASCII = 0x80;
  private static final Map<KeyCode, Character> MARKS =
      Map.ofEntries(
          Map.entry(KeyCode.COMMA, ','),
          Map.entry(KeyCode.PERIOD, '.'),
          Map.entry(KeyCode.SLASH, '/'),
          Map.entry(KeyCode.SEMICOLON, ';'),
          Map.entry(KeyCode.QUOTE, '\''),
          Map.entry(KeyCode.OPEN_BRACKET, '['),
          Map.entry(KeyCode.CLOSE_BRACKET, ']'),
          Map.entry(KeyCode.BACK_SLASH, '\\'),
          Map.entry(KeyCode.BACK_QUOTE, '`'),
          Map.entry(KeyCode.MINUS, '-'),
          Map.entry(KeyCode.EQUALS, '='));

  private final LatinKeys keys;

  private EveryLayout(LatinKeys keys) {
    this.keys = keys;
  }

  /// Stands before all that hears keys in the scene.
  public static void in(Scene scene, LatinKeys keys) {
    var layout = new EveryLayout(keys);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, layout::hear);
    scene.addEventFilter(KeyEvent.KEY_RELEASED, layout::hear);
  }

  private void hear(KeyEvent event) {
    boolean modified = event.isControlDown() || event.isAltDown() || event.isMetaDown();
    if (modified && !event.getText().isEmpty()) {
      meant(event)
          .filter(code -> code != event.getCode())
          .ifPresent(code -> {
            event.consume();
            Event.fireEvent(event.getTarget(), as(code, event));
          });
    }
  }

  /// A letter that the layout in effect types is meant itself. Letters have the keys of marks on
  /// some layouts: Q is the slash on the Hebrew one.
  private Optional<KeyCode> meant(KeyEvent event) {
    var code = event.getCode();
    if (code != KeyCode.UNDEFINED && !MARKS.containsKey(code) && !code.isLetterKey()) {
      return Optional.empty();
    }
    int typed = event.getText().codePointAt(0);
    if (typed > 0 && typed <= 'z' - 'a' + 1) {
      return code('a' + typed - 1); // what Ctrl makes of a letter
    }
    if (Character.isLetter(typed) && typed < ASCII) {
      return code(typed);
    }
    if (code.isLetterKey() || typed < CONTROLS) {
      return Optional.empty();
    }
    var placed = keys.of(typed);
    return placed.isPresent() ? code(placed.getAsInt()) : Optional.empty();
  }

  private static Optional<KeyCode> code(int character) {
    if (Character.isLetterOrDigit(character)) {
      return Optional.of(KeyCode.getKeyCode(Character.toString(Character.toUpperCase(character))));
    }
    return MARKS.entrySet().stream()
        .filter(mark -> mark.getValue() == character)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /// Without its text, which has it taken for one from the keyboard.
  private static KeyEvent as(KeyCode code, KeyEvent event) {
    return new KeyEvent(
        event.getSource(),
        event.getTarget(),
        event.getEventType(),
        event.getCharacter(),
        "",
        code,
        event.isShiftDown(),
        event.isControlDown(),
        event.isAltDown(),
        event.isMetaDown());
  }
}
