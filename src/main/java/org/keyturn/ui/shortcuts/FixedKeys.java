package org.keyturn.ui.shortcuts;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.keyturn.ui.desk.Command.Group;

/// Keys that a screen, a dialog or the window's system listens for by itself, so that no command
/// stands for them.
///
/// @param key of the words in the messages
record FixedKeys(Group group, String key, KeyCombination keys) {

  static List<FixedKeys> all() {
    return List.of(
        new FixedKeys(Group.ITEM, "shortcuts.save", withShortcut(KeyCode.S)),
        new FixedKeys(Group.WINDOW, "shortcuts.away", new KeyCodeCombination(KeyCode.ESCAPE)));
  }

  private static KeyCombination withShortcut(KeyCode key) {
    return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
  }
}
