package org.keyturn.ui.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.keyturn.ui.desk.Desk;
import org.keyturn.ui.desk.VaultNames;
import org.keyturn.ui.look.Banner;
import org.keyturn.ui.look.Css;
import org.keyturn.ui.look.Glyph;
import org.keyturn.ui.look.Labels;
import org.keyturn.ui.look.Tone;
import org.keyturn.vault.ImportReport;

/// What the import dialog shows at each of its states.
final class ImportParts {
  private final ImportViewModel model;
  private final Desk desk;

  ImportParts(ImportViewModel model, Desk desk) {
    this.model = model;
    this.desk = desk;
  }

  Node choose() {
    var parts = new ArrayList<Node>();
    model
        .failure()
        .get()
        .ifPresent(text -> {
          var name = model.file().get().map(Path::getFileName).map(String::valueOf).orElse("");
          parts.add(Labels.caption(name));
          parts.add(new Banner(Tone.DANGER, text.title(), text.advice()));
        });
    var sources = new VBox(source(Glyph.LOCK, "bitwarden"), source(Glyph.KEY, "keyturn"));
    sources.getStyleClass().addAll(Css.CARD, "exchange-kinds");
    parts.add(sources);
    return column(parts);
  }

  private Node source(Glyph glyph, String name) {
    var key = "import.source." + name;
    return row(glyph, desk.text(key), desk.text(key + ".text"));
  }

  private static HBox row(Glyph glyph, String title, String text) {
    var tile = new StackPane(glyph.icon(Css.ACCENT));
    tile.getStyleClass().addAll(Css.TILE, Css.ACCENT);
    var words = new VBox(2, Labels.strong(title), Labels.description(text));
    HBox.setHgrow(words, Priority.ALWAYS);
    var row = new HBox(12, tile, words);
    row.setAlignment(Pos.TOP_LEFT);
    return row;
  }

  /// The file and what it was recognised as.
  Node file() {
    var path = model.file().get().orElseThrow();
    var format =
        model
            .recognised()
            .get()
            .map(found -> desk.text("import.format." + found.format()))
            .orElse("");
    var card = new VBox(row(Glyph.FILE, String.valueOf(path.getFileName()), format));
    card.getStyleClass().addAll(Css.CARD, "exchange-kinds");
    return card;
  }

  Node preview() {
    var report = report();
    var nothing = report.imported() == 0 && report.folders() == 0;
    var banner =
        new Banner(
            nothing ? Tone.WARNING : Tone.INFO,
            nothing
                ? desk.text("import.preview.nothing")
                : desk.text("import.preview", report.imported(), report.folders()),
            desk.text("import.preview.skipped", report.skipped()));
    return column(withProblems(List.of(file(), banner), report));
  }

  Node done() {
    var report = report();
    var title = desk.text("import.done", report.imported(), report.skipped());
    var text = desk.text("import.done.text", report.folders());
    var parts = new ArrayList<Node>(List.of(new Banner(Tone.SUCCESS, title, text)));
    if (model.plain()) {
      parts.add(
          new Banner(
              Tone.WARNING,
              desk.text("import.reminder"),
              desk.text(
                  "import.reminder.text", VaultNames.path(model.file().get().orElseThrow()))));
    }
    return column(withProblems(parts, report));
  }

  private List<Node> withProblems(List<? extends Node> parts, ImportReport report) {
    var all = new ArrayList<Node>(parts);
    if (!report.problems().isEmpty()) {
      all.add(new ProblemList(report.problems(), desk));
    }
    return all;
  }

  private ImportReport report() {
    return model.report().get().orElseThrow();
  }

  private static VBox column(List<Node> parts) {
    var column = new VBox();
    column.getStyleClass().add("exchange-form");
    column.getChildren().setAll(parts);
    return column;
  }
}
