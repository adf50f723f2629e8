package org.keyturn.ui.commands;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.keyturn.ui.controls.Glyph;

/// Something that a person can do in the window, once for its button, its shortcut, the palette and
/// the list of shortcuts. Used on the UI thread only.
///
/// @param key of its name in the messages: a verb, as it would stand in a menu
/// @param keys no keys if it has no shortcut
/// @param enabled whether it makes sense now; asked anew each time
public record Command(
    String key, Glyph glyph, Group group, Keys keys, BooleanSupplier enabled, Runnable action) {

  /// What belongs together in a list of commands; each one's title stands under `command.group.`.
  public enum Group {
    FIND,
    ITEM,
    VAULT,
    WINDOW;

    /// @return the key of its title
    public String key() {
      return "command.group." + name().toLowerCase(Locale.ROOT);
    }
  }

  /// @param combinations the one to show first; the others do the same
  /// @param heard where the keys count; a command whose keys are not heard can still be chosen from
  ///   the palette
  public record Keys(List<KeyCombination> combinations, BooleanSupplier heard) {
    static final Keys NONE = new Keys(List.of(), () -> false);

    public Keys {
      combinations = List.copyOf(combinations);
    }

    boolean match(KeyEvent event) {
      return combinations.stream().anyMatch(keys -> keys.match(event)) && heard.getAsBoolean();
    }
  }

  /// @return a command without keys that always makes sense
  public static Command of(Group group, String key, Glyph glyph, Runnable action) {
    return new Command(key, glyph, group, Keys.NONE, () -> true, action);
  }

  /// @return the same, heard everywhere by these keys
  public Command on(KeyCombination... combinations) {
    return new Command(
        key, glyph, group, new Keys(List.of(combinations), () -> true), enabled, action);
  }

  /// @return the same with keys that count only here, e.g. while the list has the focus
  public Command heard(BooleanSupplier here) {
    return new Command(key, glyph, group, new Keys(keys.combinations, here), enabled, action);
  }

  /// @return the same, making sense only at times
  public Command when(BooleanSupplier sense) {
    return new Command(key, glyph, group, keys, sense, action);
  }

  /// @return the shortcut to show
  public Optional<KeyCombination> shortcut() {
    return keys.combinations.stream().findFirst();
  }

  public boolean isEnabled() {
    return enabled.getAsBoolean();
  }
}
