package org.keyturn.ui.items;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.items.SidebarEntry.Meaning;
import org.keyturn.ui.items.model.ItemActions;
import org.keyturn.ui.items.model.ItemFilter;
import org.keyturn.ui.items.model.ItemsViewModel;

/// What stands between the sidebar's entries.
final class SidebarParts {
  private SidebarParts() {}

  static Node head(String text) {
    var head = Labels.sectionHead(text);
    head.getStyleClass().add("group");
    return head;
  }

  /// An entry for what the list can show.
  static SidebarEntry place(ItemsViewModel model, Glyph glyph, String name, ItemFilter filter) {
    return new SidebarEntry(glyph, name, meaning(model, filter));
  }

  /// One that items can be dropped on, too.
  static SidebarEntry taking(
      ItemsViewModel model, ItemActions actions, Glyph glyph, String key, ItemFilter filter) {
    var entry = place(model, glyph, model.context().text(key), filter);
    EntryDrop.on(entry, filter, model, actions);
    return entry;
  }

  static Meaning meaning(ItemsViewModel model, ItemFilter filter) {
    return new Meaning(
        () -> model.search().go(filter),
        () -> filter.equals(model.search().filter().get()) && !model.search().isRunningAny(),
        () -> model.count(filter));
  }

  static Button newFolder(UiContext context, Runnable action) {
    var add = Buttons.icon(Glyph.ADD, context.text("folder.new"), action);
    add.setId("new-folder");
    return add;
  }

  /// @param add the button for a new folder
  static Node folderHead(UiContext context, Button add) {
    var head = Labels.sectionHead(context.text("items.folders"));
    HBox.setHgrow(head, Priority.ALWAYS);
    head.setMaxWidth(Double.MAX_VALUE);
    var row = new HBox(head, add);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().addAll("group", "with-button");
    return row;
  }
}
