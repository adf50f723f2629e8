package org.keyturn.ui.items;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Lets the selected items be dropped on an entry of the sidebar.
final class FolderDrop {
  public static final DataFormat ITEMS = new DataFormat("application/x-keyturn-items");

  private static final PseudoClass TARGET = PseudoClass.getPseudoClass("drop-target");

  private FolderDrop() {}

  static void on(Node target, Runnable dropped) {
    target.setOnDragOver(event -> {
      if (event.getDragboard().hasContent(ITEMS)) {
        event.acceptTransferModes(TransferMode.MOVE);
        event.consume();
      }
    });
    target.setOnDragEntered(event -> mark(target, event.getDragboard().hasContent(ITEMS)));
    target.setOnDragExited(event -> mark(target, false));
    target.setOnDragDropped(event -> drop(event, dropped));
  }

  private static void drop(DragEvent event, Runnable dropped) {
    boolean ours = event.getDragboard().hasContent(ITEMS);
    event.setDropCompleted(ours);
    event.consume();
    if (ours) {
      dropped.run();
    }
  }

  private static void mark(Node target, boolean on) {
    target.pseudoClassStateChanged(TARGET, on);
  }
}
