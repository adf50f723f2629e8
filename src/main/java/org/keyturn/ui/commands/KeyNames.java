package org.keyturn.ui.commands;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.keyturn.ui.context.UiContext;

/// What keys are called on a keyboard of the person's language; JavaFX knows the English names
/// only. Signs, as macOS shows them, stay.
public final class KeyNames {
  private static final Map<String, String> WORDS =
      Map.of(
          "Ctrl", "keys.control",
          "Shift", "keys.shift",
          "Alt", "keys.alt",
          "Delete", "keys.delete",
          "Escape", "keys.escape",
          "Back Space", "keys.backspace");

  /// Between two names; the last sign of `Ctrl++` is a key.
  private static final String PLUS = "(?<=.)\\+(?=.)";

  private KeyNames() {}

  /// @return e.g. `Ctrl+L`, in German `Strg+L`
  public static String of(KeyCombination keys, UiContext context) {
    return Stream.of(keys.getDisplayText().split(PLUS))
        .map(name -> WORDS.containsKey(name) ? context.text(WORDS.get(name)) : name)
        .collect(Collectors.joining("+"));
  }

  /// @return a tooltip's text with the shortcut behind it
  public static String describe(String action, KeyCombination keys, UiContext context) {
    return String.format(Locale.ROOT, "%s (%s)", action, of(keys, context));
  }

  /// @return the same keys for a menu, which asks them how they are called
  public static KeyCombination named(KeyCombination keys, UiContext context) {
    return new Named(keys, of(keys, context));
  }

  private static final class Named extends KeyCombination {
    private final KeyCombination keys;
    private final String words;

    Named(KeyCombination keys, String words) {
      super(keys.getShift(), keys.getControl(), keys.getAlt(), keys.getMeta(), keys.getShortcut());
      this.keys = keys;
      this.words = words;
    }

    @Override
    public boolean match(KeyEvent event) {
      return keys.match(event);
    }

    @Override
    public String getName() {
      return keys.getName();
    }

    @Override
    public String getDisplayText() {
      return words;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Named named && keys.equals(named.keys);
    }

    @Override
    public int hashCode() {
      return keys.hashCode();
    }
  }
}
