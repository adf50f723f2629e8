package org.keyturn.ui.exporting;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.keyturn.model.ExportIdentity;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.context.VaultNames;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.EmptyState;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.controls.ScrollingContent;
import org.keyturn.ui.dialogs.DialogCard;
import org.keyturn.vault.ExportNote;

/// The exports that the vault remembers: where, of which kind, under which key, and whether a
/// rotation has killed them.
public final class LedgerDialog {
  /// Key ids are shown as everywhere: their first eight digits in two groups.
  private static final int GROUP = 4;

  /// Of the card less its edges, in pixels.
  private static final int WIDTH = 592;

  private final LedgerViewModel model;
  private final UiContext context;
  private final StackPane content = new StackPane();
  private final DialogCard card;

  public LedgerDialog(LedgerViewModel model, UiContext context) {
    this.model = model;
    this.context = context;
    card = new DialogCard(context.text("ledger.title"), content);
    card.getStyleClass().addAll("exchange-dialog", "ledger-dialog");
    card.withCancel(context.text("action.close"));
    model.notes().subscribe(notes -> notes.ifPresent(this::show));
    model.load();
  }

  /// To be opened in the window's overlay.
  public DialogCard card() {
    return card;
  }

  private void show(List<ExportNote> notes) {
    content.getChildren().setAll(notes.isEmpty() ? empty() : list(notes));
  }

  private Node empty() {
    return new EmptyState(
        Glyph.BOX, context.text("ledger.empty"), context.text("ledger.empty.text"));
  }

  private Node list(List<ExportNote> notes) {
    var rows = new VBox();
    rows.getStyleClass().addAll(Css.CARD, "wizard-card");
    notes.forEach(note -> rows.getChildren().add(row(note)));
    rows.getChildren()
        .subList(0, notes.size() - 1)
        .forEach(row -> row.getStyleClass().add("parted"));
    var scroll = new ScrollingContent(WIDTH);
    scroll.getStyleClass().add("ledger");
    scroll.show(rows);
    var error = Labels.styled("", Css.ERROR_TEXT);
    error.textProperty().bind(model.error());
    error.managedProperty().bind(error.textProperty().isNotEmpty());
    return new VBox(8, Labels.description(context.text("ledger.text")), scroll, error);
  }

  private Node row(ExportNote note) {
    var name = Labels.strong(String.valueOf(note.path().getFileName()));
    var where = Labels.caption(where(note));
    name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    where.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    var under = Labels.caption(under(note));
    under.setWrapText(true);
    under.setMinHeight(Region.USE_PREF_SIZE);
    var words = new VBox(name, where, under);
    words.getStyleClass().add("words");
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var forget =
        Buttons.icon(
            Glyph.REMOVE,
            context.text("ledger.forget", name.getText()),
            () -> model.forget(note.identity().exportId()));
    var row = new HBox(words, chip(note), forget);
    row.getStyleClass().add("wizard-line");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private Node chip(ExportNote note) {
    var stale = note.stale();
    var chip = Labels.styled(context.text(stale ? "ledger.stale" : kind(note)), Css.CHIP);
    if (stale) {
      chip.setGraphic(Glyph.WARNING.icon(Css.WARN));
    }
    chip.setMinWidth(Region.USE_PREF_SIZE);
    return chip;
  }

  private static String kind(ExportNote note) {
    return note.identity().kind() == ExportIdentity.Kind.RESTRICTED
        ? "export.kind.restricted"
        : "export.kind.protected";
  }

  private String where(ExportNote note) {
    var folder = note.path().toAbsolutePath().getParent();
    return context.text(
        "ledger.where", folder == null ? "" : VaultNames.path(folder), note.computer());
  }

  private String under(ExportNote note) {
    var date =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(context.messages().locale())
            .withZone(ZoneId.systemDefault())
            .format(note.created());
    var identity = note.identity();
    if (identity.kind() == ExportIdentity.Kind.PROTECTED) {
      return context.text("ledger.own-password", date);
    }
    var key = identity.keyId().toUpperCase(Locale.ROOT);
    var fingerprint = key.substring(0, GROUP) + "-" + key.substring(GROUP, 2 * GROUP);
    return context.text("ledger.key", date, fingerprint, identity.generation());
  }
}
