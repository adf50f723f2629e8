package org.keyturn.ui.commands;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.keyturn.ui.commands.Command.Group;

/// Keys that are worth knowing wherever one looks them up: those of the three panes, which have no
/// command while another screen is in sight, and those that a screen, a dialog or the window's
/// system listens for by itself.
///
/// @param key of the words in the messages
record FixedKeys(Group group, String key, List<KeyCombination> keys) {

  private FixedKeys(Group group, String key, KeyCombination... keys) {
    this(group, key, List.of(keys));
  }

  static List<FixedKeys> all() {
    return List.of(
        new FixedKeys(Group.FIND, "palette.open", Shortcuts.PALETTE),
        new FixedKeys(Group.FIND, "items.search", Shortcuts.SEARCH, Shortcuts.SEARCH_TOO),
        new FixedKeys(Group.ITEM, "items.add", Shortcuts.NEW),
        new FixedKeys(Group.ITEM, "detail.edit", Shortcuts.EDIT, Shortcuts.EDIT_TOO),
        new FixedKeys(Group.ITEM, "detail.duplicate", Shortcuts.DUPLICATE),
        new FixedKeys(Group.ITEM, "detail.trash", Shortcuts.DELETE, Shortcuts.DELETE_TOO),
        new FixedKeys(Group.ITEM, "items.undo", Shortcuts.UNDO),
        new FixedKeys(Group.ITEM, "command.select-one", Shortcuts.SELECT_ONE),
        new FixedKeys(Group.ITEM, "command.select-all", Shortcuts.SELECT_ALL),
        new FixedKeys(Group.ITEM, "command.copy-username", Shortcuts.COPY_USERNAME),
        new FixedKeys(Group.ITEM, "command.copy-password", Shortcuts.COPY_PASSWORD, Shortcuts.COPY),
        new FixedKeys(Group.ITEM, "command.copy-code", Shortcuts.COPY_CODE),
        new FixedKeys(Group.ITEM, "command.reveal", Shortcuts.REVEAL),
        new FixedKeys(Group.ITEM, "detail.open-link", Shortcuts.OPEN_LINK),
        new FixedKeys(Group.ITEM, "transfer.command", Shortcuts.TO_VAULT),
        new FixedKeys(Group.ITEM, "shortcuts.save", withShortcut(KeyCode.S)),
        new FixedKeys(Group.WINDOW, "command.next-pane", Shortcuts.NEXT_PANE),
        new FixedKeys(Group.WINDOW, "command.previous-pane", Shortcuts.PREVIOUS_PANE),
        new FixedKeys(Group.WINDOW, "shortcuts.away", new KeyCodeCombination(KeyCode.ESCAPE)));
  }

  private static KeyCombination withShortcut(KeyCode key) {
    return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
  }
}
