package org.keyturn.ui.items;

import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import org.keyturn.model.Overview;
import org.keyturn.ui.commands.KeyNames;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Menus;

/// The menu of the selected rows: of one, what can be taken out of it; of one or many, what can be
/// done to them.
final class RowMenu extends ContextMenu {
  private final UiContext context;

  RowMenu(UiContext context, RowVerbs row, BulkVerbs bulk, List<Overview> items) {
    this.context = context;
    setId("row-menu");
    if (items.size() == 1) {
      row.taking(items.getFirst()).forEach(this::add);
      part();
      row.changing(items.getFirst()).forEach(this::add);
    }
    for (var verb : bulk.offered(items)) {
      add("bulk-" + verb.id(), verb.key(), verb.glyph(), verb.action(), List.of())
          .getStyleClass()
          .add(verb.danger() ? Css.ALARM : Css.MUTED);
    }
    if (!getItems().isEmpty() && getItems().getLast() instanceof SeparatorMenuItem) {
      getItems().removeLast();
    }
  }

  private void part() {
    if (!getItems().isEmpty()) {
      getItems().add(new SeparatorMenuItem());
    }
  }

  private void add(RowVerbs.Verb verb) {
    add(verb.key(), verb.key(), verb.glyph(), verb.action(), verb.keys());
  }

  private MenuItem add(
      String id, String key, Glyph glyph, Runnable action, List<KeyCombination> keys) {
    var entry = Menus.entry(context.text(key), action);
    entry.setGraphic(glyph.icon());
    entry.setId("row-" + id);
    keys.forEach(each -> entry.setAccelerator(KeyNames.named(each, context)));
    getItems().add(entry);
    return entry;
  }
}
