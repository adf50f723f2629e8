package org.keyturn.ui.detail;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.keyturn.model.Item;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Dates;
import org.keyturn.ui.controls.Desk;
import org.keyturn.ui.controls.EmptyState;
import org.keyturn.ui.controls.FieldCard;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.controls.Overlay;

/// The third pane: the selected item with everything it has, or a quiet hint.
final class DetailPane extends StackPane {
  private final DetailViewModel model;
  private final Desk desk;
  private final DetailFields fields;
  private final RowParts parts;
  private final DetailRoutes routes;
  private final AttachmentActions attachments;
  private final Overlay overlay;

  DetailPane(
      DetailViewModel model,
      Desk desk,
      DetailRoutes routes,
      AttachmentActions attachments,
      Overlay overlay) {
    this.model = model;
    this.desk = desk;
    this.routes = routes;
    this.attachments = attachments;
    this.overlay = overlay;
    parts = new RowParts(model, desk);
    fields = new DetailFields(parts, model, desk, routes, overlay);
    getStyleClass().addAll(Css.PANE_DEFAULT, "detail-pane");
    model.item().subscribe(this::show);
  }

  private void show(Optional<Item> item) {
    parts.release();
    getChildren().setAll(item.<Node>map(this::page).orElseGet(this::hint));
  }

  private Node hint() {
    return new EmptyState(
        Glyph.SHIELD, desk.text("detail.none.title"), desk.text("detail.none.text"));
  }

  private Node page(Item item) {
    var column = new VBox();
    column.getStyleClass().add("detail-column");
    column.getChildren().add(new DetailHead(item, desk, routes, () -> attachments.add(item.id())));
    card(column, fields.builtIn(item));
    if (model.guarded().get()) {
      column.getChildren().add(new GuardCard(model, desk, parts));
    }
    card(column, fields.custom(item));
    tags(column, item);
    notes(column, item);
    if (!item.overview().details().attachments().isEmpty()) {
      column.getChildren().add(new AttachmentCard(item, desk, attachments, overlay));
    }
    var gap = new Region();
    VBox.setVgrow(gap, Priority.ALWAYS);
    column.getChildren().addAll(gap, foot(item));
    var scroll = new ScrollPane(column);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.getStyleClass().add(Css.CLEAR_SCROLL);
    return scroll;
  }

  private static void card(VBox column, List<Node> rows) {
    if (!rows.isEmpty()) {
      column.getChildren().add(new FieldCard(rows));
    }
  }

  private void tags(VBox column, Item item) {
    var tags = item.overview().filing().tags();
    if (!tags.isEmpty()) {
      var flow = new FlowPane(8, 6);
      tags.forEach(tag -> flow.getChildren().add(Labels.styled(tag, Css.CHIP)));
      column.getChildren().add(line("detail.tags", flow));
    }
  }

  private void notes(VBox column, Item item) {
    if (!item.secrets().notes().isEmpty()) {
      column.getChildren().add(line("detail.notes", new NoteText(item.secrets().notes())));
    }
  }

  private HBox line(String key, Region content) {
    var label = Labels.sectionHead(desk.text(key));
    label.getStyleClass().add("line-label");
    HBox.setHgrow(content, Priority.ALWAYS);
    var line = new HBox(label, content);
    line.getStyleClass().add("detail-line");
    line.setAlignment(Pos.TOP_LEFT);
    return line;
  }

  private HBox foot(Item item) {
    var dates = item.overview().dates();
    var words = new Dates(desk);
    var text =
        dates
            .deleted()
            .map(at -> desk.text("detail.deleted", words.day(at)))
            .orElseGet(() ->
                desk.text("detail.dates", words.day(dates.created()), words.day(dates.changed())));
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var foot = new HBox(Labels.caption(text), gap);
    foot.getStyleClass().add("detail-foot");
    foot.setAlignment(Pos.CENTER_LEFT);
    var past = item.secrets().history().size();
    if (past > 0) {
      var history =
          Buttons.link(
              desk.text("detail.history", past),
              () -> overlay.open(HistoryDialog.of(item, model, desk)));
      history.setGraphic(Glyph.HISTORY.icon());
      history.setId("detail-history");
      foot.getChildren().add(history);
    }
    return foot;
  }
}
