package org.keyturn.ui.look;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;

/// A shortcut as it stands on the keys of this computer, e.g. `Ctrl+L`.
public final class KeyCap extends Label {

  public KeyCap(KeyCombination keys) {
    super(keys.getDisplayText());
    getStyleClass().add(Css.KEY_CAP);
    setMinWidth(USE_PREF_SIZE);
  }

  /// @return a tooltip's text with the shortcut behind it
  public static String describe(String action, KeyCombination keys) {
    return String.format(Locale.ROOT, "%s (%s)", action, keys.getDisplayText());
  }
}
