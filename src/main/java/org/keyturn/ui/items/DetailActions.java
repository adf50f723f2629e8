package org.keyturn.ui.items;

import java.util.List;
import javafx.scene.control.ButtonBar.ButtonData;
import org.keyturn.model.Overview;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Desk;
import org.keyturn.ui.controls.DialogCard;
import org.keyturn.ui.controls.Overlay;

/// Joins the verbs of the detail with what carries them out; asks before anything that cannot be
/// undone.
final class DetailActions {
  private final ItemActions actions;
  private final AttachmentActions attachments;
  private final ItemsRoutes routes;
  private final Desk desk;
  private final Overlay overlay;

  DetailActions(
      ItemActions actions,
      AttachmentActions attachments,
      ItemsRoutes routes,
      Desk desk,
      Overlay overlay) {
    this.actions = actions;
    this.attachments = attachments;
    this.routes = routes;
    this.desk = desk;
    this.overlay = overlay;
  }

  AttachmentActions attachments() {
    return attachments;
  }

  DetailVerbs of(Overview item) {
    return new Verbs(item);
  }

  private final class Verbs implements DetailVerbs {
    private final Overview item;

    Verbs(Overview item) {
      this.item = item;
    }

    @Override
    public void favourite() {
      actions.favourite(item);
    }

    @Override
    public void edit() {
      routes.edit(item.id());
    }

    @Override
    public void duplicate() {
      actions.duplicate(item);
    }

    @Override
    public void attach() {
      attachments.add(item.id());
    }

    @Override
    public void archive() {
      actions.archive(item, !item.isArchived());
    }

    @Override
    public void trash() {
      actions.trash(item);
    }

    @Override
    public void restore() {
      actions.restore(item);
    }

    @Override
    public void purge() {
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
  }
}
