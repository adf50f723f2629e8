package org.keyturn.ui.items;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;

/// What stands between the sidebar's entries.
final class SidebarParts {
  private SidebarParts() {}

  static Node head(String text) {
    var head = Labels.sectionHead(text);
    head.getStyleClass().add("group");
    return head;
  }

  /// With a button for a new folder.
  static Node folderHead(UiContext context, Runnable newFolder) {
    var head = Labels.sectionHead(context.text("items.folders"));
    HBox.setHgrow(head, Priority.ALWAYS);
    head.setMaxWidth(Double.MAX_VALUE);
    var add = Buttons.icon(Glyph.ADD, context.text("folder.new"), newFolder);
    add.setId("new-folder");
    var row = new HBox(head, add);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().addAll("group", "with-button");
    return row;
  }

  static Node gap() {
    var gap = new Label();
    gap.getStyleClass().add("gap");
    return gap;
  }
}
