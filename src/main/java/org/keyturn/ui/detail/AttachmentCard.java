package org.keyturn.ui.detail;

import java.util.UUID;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.keyturn.model.AttachmentRef;
import org.keyturn.model.Item;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Dates;
import org.keyturn.ui.controls.Desk;
import org.keyturn.ui.controls.DialogCard;
import org.keyturn.ui.controls.FieldCard;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.controls.Overlay;

/// The files of an item. Removing asks first, for it cannot be undone.
final class AttachmentCard extends VBox {
  private final Desk desk;
  private final AttachmentActions actions;
  private final Overlay overlay;
  private final UUID item;

  AttachmentCard(Item item, Desk desk, AttachmentActions actions, Overlay overlay) {
    this.desk = desk;
    this.actions = actions;
    this.overlay = overlay;
    this.item = item.id();
    getStyleClass().add("detail-block");
    var rows = item.overview().details().attachments().stream().<Node>map(this::row).toList();
    getChildren().addAll(Labels.sectionHead(desk.text("detail.attachments")), new FieldCard(rows));
  }

  private HBox row(AttachmentRef attachment) {
    var name = Labels.body(attachment.fileName());
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    var facts =
        Labels.caption(
            desk.messages().bytes(attachment.size())
                + " \u00b7 "
                + new Dates(desk).day(attachment.added()));
    facts.setMinWidth(USE_PREF_SIZE);
    var save =
        Buttons.icon(
            Glyph.DOWNLOAD,
            desk.text("attachment.save-named", attachment.fileName()),
            () -> actions.save(attachment));
    var remove =
        Buttons.icon(
            Glyph.DELETE,
            desk.text("attachment.remove-named", attachment.fileName()),
            () -> ask(attachment));
    var row = new HBox(Glyph.FILE.icon(), name, facts, save, remove);
    row.getStyleClass().add("attachment-row");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void ask(AttachmentRef attachment) {
    var card =
        DialogCard.question(
            desk.text("attachment.remove.title"),
            desk.text("attachment.remove.text", attachment.fileName()));
    card.withCancel(desk.text("action.keep"));
    card.with(
        Buttons.danger(
            desk.text("attachment.remove"),
            () -> {
              card.close();
              actions.remove(item, attachment);
            }),
        javafx.scene.control.ButtonBar.ButtonData.OTHER);
    overlay.open(card);
  }
}
