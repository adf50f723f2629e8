package org.keyturn.ui.items;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.items.model.FolderTree;

/// A folder in the sidebar. One with folders below it opens and closes by the arrow before its
/// name, or by the arrow keys to the right and to the left.
final class FolderEntry extends SidebarEntry {
  /// In pixels, for each folder around this one.
  private static final double STEP = 12;

  /// Deeper ones stand below each other, or their names would have no room.
  private static final int DEEPEST = 6;

  private final boolean parent;
  private final boolean open;
  private final Runnable toggle;

  /// @param toggle opens or closes it
  FolderEntry(FolderTree.Node node, Meaning meaning, boolean open, Runnable toggle) {
    super(Glyph.FOLDER, node.name(), meaning);
    this.parent = !node.children().isEmpty();
    this.open = open;
    this.toggle = toggle;
    getStyleClass().add("folder-entry");
    setAccessibleRole(AccessibleRole.TREE_ITEM);
    indent(STEP * Math.min(DEEPEST, node.depth()));
    content().getChildren().addFirst(parent ? arrow() : noArrow());
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
  }

  private static Label noArrow() {
    var room = new Label();
    room.getStyleClass().add("folder-arrow");
    room.setMinWidth(USE_PREF_SIZE);
    return room;
  }

  private Label arrow() {
    var arrow = new Label();
    arrow.getStyleClass().add("folder-arrow");
    arrow.setGraphic((open ? Glyph.CHOOSE : Glyph.CLOSED).icon());
    arrow.setMinWidth(USE_PREF_SIZE);
    // Pressing the arrow is not choosing the folder.
    arrow.addEventHandler(MouseEvent.MOUSE_PRESSED, MouseEvent::consume);
    arrow.addEventHandler(
        MouseEvent.MOUSE_RELEASED,
        event -> {
          event.consume();
          toggle.run();
        });
    return arrow;
  }

  private void onKey(KeyEvent event) {
    var opens = event.getCode() == KeyCode.RIGHT && !open;
    var closes = event.getCode() == KeyCode.LEFT && open;
    if (parent && (opens || closes)) {
      event.consume();
      toggle.run();
    }
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.EXPANDED
        ? (Object) open
        : super.queryAccessibleAttribute(attribute, parameters);
  }
}
