package org.keyturn.ui.items;

import java.util.List;
import java.util.UUID;
import javafx.scene.control.ButtonBar.ButtonData;
import org.keyturn.model.Failure;
import org.keyturn.model.Overview;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Desk;
import org.keyturn.ui.controls.DialogCard;
import org.keyturn.ui.controls.Overlay;

/// What can be done to one item from the list and from the detail; asks before anything that cannot
/// be undone.
public final class ItemVerbs {
  private final ItemActions actions;
  private final ItemsRoutes routes;
  private final Desk desk;
  private final Overlay overlay;

  ItemVerbs(ItemActions actions, ItemsRoutes routes, Desk desk, Overlay overlay) {
    this.actions = actions;
    this.routes = routes;
    this.desk = desk;
    this.overlay = overlay;
  }

  public void favourite(Overview item) {
    actions.favourite(item);
  }

  public void edit(UUID item) {
    routes.edit(item);
  }

  public void duplicate(Overview item) {
    actions.duplicate(item);
  }

  /// Into the archive, or out of it.
  public void archive(Overview item) {
    actions.archive(item, !item.isArchived());
  }

  public void trash(Overview item) {
    actions.trash(item);
  }

  public void restore(Overview item) {
    actions.restore(item);
  }

  public void purge(Overview item) {
    var card =
        DialogCard.question(
            desk.text("detail.purge.title", item.name()), desk.text("detail.purge.text"));
    card.withCancel(desk.text("action.keep"));
    var purge =
        Buttons.danger(
            desk.text("detail.purge"),
            () -> {
              card.close();
              actions.purge(List.of(item.id()));
            });
    purge.setId("purge-confirm");
    overlay.open(card.with(purge, ButtonData.OTHER));
  }

  /// Says below the panes that something did not work.
  public void say(Failure failure) {
    actions.say(failure);
  }
}
