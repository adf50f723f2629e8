package org.keyturn.ui.history;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.keyturn.model.Item;
import org.keyturn.ui.context.Dates;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.FieldCard;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.controls.WindowFocus;
import org.keyturn.ui.controls.item.FieldRows;
import org.keyturn.ui.dialogs.DialogCard;
import org.keyturn.ui.dialogs.Overlay;
import org.keyturn.ui.secrets.Reveal;
import org.keyturn.vault.Session;
import org.keyturn.vault.Version;

/// What an item was before: its versions with what each change touched, and its earlier passwords,
/// concealed like the present one. Confined to the UI thread.
public final class HistoryDialog {
  private final Session session;
  private final UiContext context;
  private final Overlay overlay;

  public HistoryDialog(Session session, UiContext context, Overlay overlay) {
    this.session = session;
    this.context = context;
    this.overlay = overlay;
  }

  /// @param item with its secrets, copied as far as needed
  public void open(Item item) {
    var model = new HistoryViewModel(session, context, item.id());
    var reveal = new Reveal(context);
    var rows = new FieldRows(context, reveal, overlay);
    var past = new PastPasswords(item, context);
    var versions = new VBox();
    versions.getStyleClass().add("detail-block");
    versions.setId("history-versions");
    Runnable fill = () -> versions.getChildren().setAll(versions(model));
    var watch =
        model.versions().subscribe(fill).and(WindowFocus.lost(versions, reveal::concealAll));
    fill.run();
    var column = new VBox(news(model), error(model), versions);
    past.block(rows).ifPresent(column.getChildren()::add);
    column.getStyleClass().add("history");
    var scroll = new ScrollPane(column);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().addAll(Css.CLEAR_SCROLL, "history-scroll");
    overlay.open(
        new DialogCard(context.text("detail.history.title"), scroll)
            .withCancel(context.text("action.close"))
            .onClosed(() -> {
              watch.unsubscribe();
              reveal.concealAll();
              rows.release();
              past.wipe();
            }));
  }

  private Node news(HistoryViewModel model) {
    var news = Labels.description(context.text("history.restored"));
    news.setGraphic(Glyph.PASSED.icon(Css.SUCCESS));
    news.setId("history-restored");
    news.visibleProperty().bind(model.restored());
    news.managedProperty().bind(news.visibleProperty());
    return news;
  }

  private static Node error(HistoryViewModel model) {
    var error = Labels.styled("", Css.ERROR_TEXT);
    error.setWrapText(true);
    error.textProperty().bind(model.problem());
    error.managedProperty().bind(error.textProperty().isNotEmpty());
    return error;
  }

  private List<Node> versions(HistoryViewModel model) {
    var head = Labels.sectionHead(context.text("history.versions"));
    if (model.versions().isEmpty()) {
      return List.of(head, Labels.description(context.text("history.none")));
    }
    var rows = new ArrayList<Node>();
    for (var version : model.versions()) {
      rows.add(row(version, model));
    }
    return List.of(head, new FieldCard(rows));
  }

  private HBox row(Version version, HistoryViewModel model) {
    var until = context.text("history.until", new Dates(context).minute(version.replaced()));
    var changed = Labels.caption(new FieldWords(context).sentence(version.differences()));
    changed.setWrapText(true);
    changed.setMinHeight(Button.USE_PREF_SIZE);
    var words = new VBox(Labels.body(until), changed);
    words.setMinWidth(0);
    words.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(words, Priority.ALWAYS);
    var look =
        Buttons.icon(
            Glyph.SHOW,
            context.text("history.look", until),
            () ->
                model.look(
                    version,
                    pair -> new VersionDialog(model, context, overlay).open(version, pair)));
    look.setId("version-" + version.number());
    var restore =
        Buttons.icon(
            Glyph.RESTORE,
            context.text("history.restore-this", until),
            () -> model.restore(version));
    restore.setId("restore-" + version.number());
    var row = new HBox(words, look, restore);
    row.getStyleClass().add("attachment-row");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
