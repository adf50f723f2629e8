package org.keyturn.ui.controls.item;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.ContextMenuEvent;
import org.keyturn.ui.controls.LongText;
import org.keyturn.ui.controls.Menus;

/// The menu of a row's value: what its buttons do, by their names.
final class RowActionsMenu {
  private RowActionsMenu() {}

  /// @param actions of the row; those that are no buttons are left out
  static void show(FieldRow row, List<? extends Node> actions, ContextMenuEvent event) {
    var menu = new ContextMenu();
    menu.setId("value-menu");
    for (var action : actions) {
      if (action instanceof Button button && button.isVisible() && !button.isDisabled()) {
        var entry = Menus.entry(button.getAccessibleText(), button::fire);
        entry.setId("value-" + button.getId());
        menu.getItems().add(entry);
      }
    }
    if (!menu.getItems().isEmpty() && !(event.getTarget() instanceof LongText)) {
      event.consume();
      menu.show(row, event.getScreenX(), event.getScreenY());
    }
  }
}
