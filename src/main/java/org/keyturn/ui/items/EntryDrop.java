package org.keyturn.ui.items;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.keyturn.ui.items.model.ItemActions;
import org.keyturn.ui.items.model.ItemDrop;
import org.keyturn.ui.items.model.ItemFilter;
import org.keyturn.ui.items.model.ItemsViewModel;

/// Lets the selected items be dropped on an entry of the sidebar, as far as [ItemDrop] has a
/// meaning for it.
final class EntryDrop {
  public static final DataFormat ITEMS = new DataFormat("application/x-keyturn-items");

  private static final PseudoClass TARGET = PseudoClass.getPseudoClass("drop-target");

  private final ItemsViewModel model;
  private final ItemActions actions;
  private final ItemFilter place;

  private EntryDrop(ItemsViewModel model, ItemActions actions, ItemFilter place) {
    this.model = model;
    this.actions = actions;
    this.place = place;
  }

  static void on(Node entry, ItemFilter place, ItemsViewModel model, ItemActions actions) {
    var drop = new EntryDrop(model, actions, place);
    entry.setOnDragOver(event -> {
      if (drop.meant(event).isPresent()) {
        event.acceptTransferModes(TransferMode.MOVE);
        event.consume();
      }
    });
    entry.setOnDragEntered(
        event -> entry.pseudoClassStateChanged(TARGET, drop.meant(event).isPresent()));
    entry.setOnDragExited(event -> entry.pseudoClassStateChanged(TARGET, false));
    entry.setOnDragDropped(drop::dropped);
  }

  private Optional<ItemDrop> meant(DragEvent event) {
    return event.getDragboard().hasContent(ITEMS)
        ? ItemDrop.of(place, model.selection().items().get(), model.listing().folders())
        : Optional.empty();
  }

  private void dropped(DragEvent event) {
    var drop = meant(event);
    event.setDropCompleted(drop.isPresent());
    event.consume();
    drop.ifPresent(one -> one.run(actions));
  }
}
