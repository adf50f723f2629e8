package org.keyturn.ui.detail;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.keyturn.model.Item;
import org.keyturn.ui.context.Dates;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.EmptyState;
import org.keyturn.ui.controls.FieldCard;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.controls.TallPage;
import org.keyturn.ui.controls.item.FieldRows;
import org.keyturn.ui.dialogs.Overlay;

/// The third pane: the selected item with everything it has, or a quiet hint.
final class DetailPane extends StackPane {
  private final DetailViewModel model;
  private final UiContext context;
  private final DetailFields fields;
  private final FieldRows rows;
  private final DetailRoutes routes;

  DetailPane(DetailViewModel model, UiContext context, DetailRoutes routes, Overlay overlay) {
    this.model = model;
    this.context = context;
    this.routes = routes;
    rows = new FieldRows(context, model.reveal(), overlay);
    fields = new DetailFields(rows, model, context, routes, overlay);
    getStyleClass().addAll(Css.PANE_DEFAULT, "detail-pane");
    model.item().subscribe(this::show);
  }

  private void show(Optional<Item> item) {
    rows.release();
    rows.of(item.map(Item::id));
    getChildren().setAll(item.<Node>map(this::page).orElseGet(this::hint));
  }

  private Node hint() {
    return new EmptyState(
        Glyph.SHIELD, context.text("detail.none.title"), context.text("detail.none.text"));
  }

  private Node page(Item item) {
    var column = new VBox();
    column.getStyleClass().add("detail-column");
    column.getChildren().add(new DetailHead(item, context, routes));
    if (!item.overview().trashed()) {
      column.getChildren().add(new FoundNotice(item.overview(), context, routes, rows));
    }
    card(column, fields.builtIn(item));
    if (model.guarded().get()) {
      column.getChildren().add(new GuardCard(model, context, rows));
    }
    card(column, fields.custom(item));
    card(column, fields.passkeys(item));
    card(column, fields.notes(item));
    card(column, fields.expiry(item));
    links(column, fields.links(item));
    tags(column, item);
    if (!model.guarded().get()) {
      routes.files(item).ifPresent(column.getChildren()::add);
    }
    var below = column.getChildren().subList(1, column.getChildren().size());
    var cards = List.copyOf(below);
    below.clear();
    var gap = new Region();
    VBox.setVgrow(gap, Priority.ALWAYS);
    column.getChildren().addAll(new CardColumns(cards), gap, foot(item));
    return new TallPage(column);
  }

  private static void card(VBox column, List<Node> rows) {
    if (!rows.isEmpty()) {
      column.getChildren().add(new FieldCard(rows));
    }
  }

  private void links(VBox column, List<Node> links) {
    if (!links.isEmpty()) {
      var head = Labels.sectionHead(context.text("detail.links"));
      var block = new VBox(head, new FieldCard(links));
      block.getStyleClass().add("detail-block");
      column.getChildren().add(block);
    }
  }

  private void tags(VBox column, Item item) {
    var tags = item.overview().filing().tags();
    if (!tags.isEmpty()) {
      var flow = new FlowPane(8, 6);
      for (var tag : tags) {
        var chip = Labels.styled(tag, Css.CHIP);
        routes.tagStyle(tag).ifPresent(chip.getStyleClass()::add);
        flow.getChildren().add(chip);
      }
      column.getChildren().add(line("detail.tags", flow));
    }
  }

  private HBox line(String key, Region content) {
    var label = Labels.sectionHead(context.text(key));
    label.getStyleClass().add("line-label");
    label.setLabelFor(content);
    HBox.setHgrow(content, Priority.ALWAYS);
    var line = new HBox(label, content);
    line.getStyleClass().add("detail-line");
    line.setAlignment(Pos.TOP_LEFT);
    return line;
  }

  private HBox foot(Item item) {
    var text = Labels.caption(dates(item));
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMaxWidth(Double.MAX_VALUE);
    var foot = new HBox(text);
    foot.getStyleClass().add("detail-foot");
    foot.setAlignment(Pos.CENTER_LEFT);
    if (!model.guarded().get()) {
      var history = Buttons.link(context.text("detail.history"), () -> routes.history(item));
      history.setGraphic(Glyph.HISTORY.icon());
      history.setId("detail-history");
      foot.getChildren().add(history);
    }
    return foot;
  }

  private String dates(Item item) {
    var words = new Dates(context);
    var dates = item.overview().dates();
    if (dates.deleted().isPresent()) {
      return context.text("detail.deleted", words.day(dates.deleted().get()));
    }
    var both = context.text("detail.dates", words.day(dates.created()), words.day(dates.changed()));
    return item.secrets().history().stream()
        .findFirst()
        .map(past -> both + context.text("detail.password-changed", words.day(past.lastUsed())))
        .orElse(both);
  }

  /// Leads to the question that stands before the secrets, if there is one.
  void focusGuard() {
    // A page that was put in just now has no field yet.
    applyCss();
    layout();
    var field = lookup("#guard-password");
    if (field != null) {
      field.requestFocus();
    }
  }
}
