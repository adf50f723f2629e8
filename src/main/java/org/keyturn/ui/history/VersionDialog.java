package org.keyturn.ui.history;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.keyturn.model.Difference;
import org.keyturn.model.Differences;
import org.keyturn.ui.context.Dates;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.FieldCard;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.controls.WindowFocus;
import org.keyturn.ui.controls.item.FieldRow;
import org.keyturn.ui.controls.item.FieldRows;
import org.keyturn.ui.dialogs.DialogCard;
import org.keyturn.ui.dialogs.Overlay;
import org.keyturn.ui.history.HistoryViewModel.Pair;
import org.keyturn.ui.secrets.Reveal;
import org.keyturn.vault.Version;

/// One earlier version: what its fields held that hold something else now. Secrets are concealed
/// until asked for.
final class VersionDialog {
  private final HistoryViewModel model;
  private final UiContext context;
  private final Overlay overlay;
  private final FieldWords words;

  VersionDialog(HistoryViewModel model, UiContext context, Overlay overlay) {
    this.model = model;
    this.context = context;
    this.overlay = overlay;
    words = new FieldWords(context);
  }

  /// @param pair closed with the dialog
  void open(Version version, Pair pair) {
    var reveal = new Reveal(context);
    var rows = new FieldRows(context, reveal, overlay);
    var scroll = new ScrollPane(content(pair, rows));
    scroll.setFitToWidth(true);
    scroll.getStyleClass().addAll(Css.CLEAR_SCROLL, "history-scroll");
    var watch = WindowFocus.lost(scroll, reveal::concealAll);
    var card =
        new DialogCard(
            context.text("history.version", new Dates(context).minute(version.replaced())), scroll);
    var restore =
        Buttons.plain(
            context.text("history.restore"),
            () -> {
              card.close();
              model.restore(version);
            });
    restore.setId("history-restore");
    overlay.open(
        card.withCancel(context.text("action.close"))
            .with(restore, ButtonData.OTHER)
            .onClosed(() -> {
              watch.unsubscribe();
              reveal.concealAll();
              rows.release();
              pair.close();
            }));
  }

  private Node content(Pair pair, FieldRows rows) {
    var differences = Differences.between(pair.then(), pair.now());
    if (differences.isEmpty()) {
      return Labels.description(context.text("history.same"));
    }
    var lines = new ArrayList<Node>();
    for (int i = 0; i < differences.size(); i++) {
      lines.add(row(differences.get(i), "version" + i, pair, rows));
    }
    var box =
        new VBox(Labels.description(context.text("history.version.text")), new FieldCard(lines));
    box.getStyleClass().add("detail-block");
    return box;
  }

  private FieldRow row(Difference difference, String place, Pair pair, FieldRows rows) {
    var field = difference.field();
    var value = words.value(field, pair.then());
    var name = words.name(field);
    if (value.isEmpty()) {
      var key = "history.then." + (difference.how() == Difference.How.ADDED ? "none" : "other");
      return new FieldRow(name, FieldRows.text(context.text(key)), List.of());
    }
    return FieldWords.isSecret(field, pair.then(), pair.now())
        ? rows.concealed(place, name, value)
        : rows.open(place, name, value.reveal());
  }
}
