package org.keyturn.ui.attachments;

import java.util.UUID;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.keyturn.model.AttachmentRef;
import org.keyturn.model.Item;
import org.keyturn.ui.context.Dates;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.FieldCard;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.dialogs.DialogCard;
import org.keyturn.ui.dialogs.Overlay;

/// The files of an item. Removing asks first, for it cannot be undone.
final class AttachmentCard extends VBox {
  private final UiContext context;
  private final AttachmentsViewModel model;
  private final PreviewDialog preview;
  private final Overlay overlay;
  private final UUID item;

  AttachmentCard(
      Item item,
      UiContext context,
      AttachmentsViewModel model,
      PreviewDialog preview,
      Overlay overlay) {
    this.context = context;
    this.model = model;
    this.preview = preview;
    this.overlay = overlay;
    this.item = item.id();
    getStyleClass().add("detail-block");
    var rows = item.overview().details().attachments().stream().<Node>map(this::row).toList();
    getChildren().add(head(item));
    if (!rows.isEmpty()) {
      getChildren().add(new FieldCard(rows));
    }
  }

  private HBox head(Item of) {
    var head = new HBox(Labels.sectionHead(context.text("detail.attachments")));
    head.setAlignment(Pos.CENTER_LEFT);
    if (!of.overview().trashed()) {
      var gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      var add = Buttons.link(context.text("detail.attach"), () -> model.add(item));
      add.setId("attach-file");
      add.setGraphic(Glyph.ATTACH.icon());
      add.setTooltip(new Tooltip(context.text("attachment.drop-hint")));
      head.getChildren().addAll(gap, add);
    }
    return head;
  }

  private HBox row(AttachmentRef attachment) {
    var name = attachment.fileName();
    var title = Labels.body(name);
    title.setTooltip(new Tooltip(name));
    var facts =
        Labels.caption(
            context.text(
                "attachment.facts",
                context.messages().bytes(attachment.size()),
                new Dates(context).day(attachment.added())));
    var words = new VBox(title, facts);
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var look = button(Glyph.SHOW, "attachment.preview-named", "preview-", attachment);
    look.setOnAction(event -> preview.open(attachment, () -> model.save(attachment)));
    var save = button(Glyph.DOWNLOAD, "attachment.save-named", "save-", attachment);
    save.setOnAction(event -> model.save(attachment));
    var remove = button(Glyph.DELETE, "attachment.remove-named", "remove-", attachment);
    remove.setOnAction(event -> ask(attachment));
    var row = new HBox(Glyph.FILE.icon(), words, look, save, remove);
    row.getStyleClass().add("attachment-row");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private Button button(Glyph glyph, String key, String id, AttachmentRef attachment) {
    var button = Buttons.icon(glyph, context.text(key, attachment.fileName()), () -> {});
    button.setId(id + attachment.id());
    button.getStyleClass().add(id + "attachment");
    return button;
  }

  private void ask(AttachmentRef attachment) {
    var card =
        DialogCard.question(
            context.text("attachment.remove.title"),
            context.text("attachment.remove.text", attachment.fileName()));
    card.withCancel(context.text("action.keep"));
    var remove =
        Buttons.danger(
            context.text("attachment.remove"),
            () -> {
              card.close();
              model.remove(item, attachment);
            });
    remove.setId("attachment-remove");
    overlay.open(card.with(remove, ButtonData.OTHER));
  }
}
