package org.keyturn.ui.importing;

import java.io.File;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.keyturn.ui.context.Dates;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Banner;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.controls.Tone;
import org.keyturn.ui.importing.model.ImportOrigin;
import org.keyturn.ui.importing.model.ImportViewModel;
import org.keyturn.vault.LastImport;

/// Where a file is dropped or chosen, how to get one out of other programs, and the way back from
/// the last import.
final class ChoosePart extends VBox {
  private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
  private static final int COLUMNS = 5;

  private final ImportViewModel model;
  private final UiContext context;
  private final Label how = Labels.description("");

  ChoosePart(ImportViewModel model, UiContext context, Runnable choose) {
    this.model = model;
    this.context = context;
    getStyleClass().add("exchange-form");
    model
        .failure()
        .get()
        .ifPresent(text -> {
          var name = model.file().map(file -> String.valueOf(file.getFileName())).orElse("");
          getChildren().add(new Banner(Tone.DANGER, text.title(), text.advice()));
          getChildren().add(Labels.caption(name));
        });
    getChildren().addAll(zone(choose), sources());
    model.last().ifPresent(last -> getChildren().add(undo(last)));
  }

  private Node zone(Runnable choose) {
    var button = Buttons.primary(context.text("import.choose"), choose);
    button.setId("import-choose");
    var words =
        new VBox(
            2,
            Labels.strong(context.text("import.drop")),
            Labels.description(context.text("import.drop.text")));
    words.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(words, Priority.ALWAYS);
    var zone = new HBox(Glyph.IMPORT.icon(Css.ACCENT), words, button);
    zone.setAlignment(Pos.CENTER_LEFT);
    zone.getStyleClass().add("drop-zone");
    zone.setId("import-drop");
    zone.addEventHandler(
        DragEvent.DRAG_OVER,
        event -> {
          if (one(event.getDragboard().getFiles()).isPresent()) {
            event.acceptTransferModes(TransferMode.COPY);
            zone.pseudoClassStateChanged(OVER, true);
            event.consume();
          }
        });
    zone.addEventHandler(DragEvent.DRAG_EXITED, event -> zone.pseudoClassStateChanged(OVER, false));
    zone.addEventHandler(
        DragEvent.DRAG_DROPPED,
        event ->
            one(event.getDragboard().getFiles())
                .ifPresent(file -> {
                  event.setDropCompleted(true);
                  event.consume();
                  model.choose(file.toPath());
                }));
    return zone;
  }

  private static Optional<File> one(List<File> files) {
    return files.size() == 1 && files.getFirst().isFile()
        ? Optional.of(files.getFirst())
        : Optional.empty();
  }

  private Node sources() {
    // As many beside each other as there is room for, each as wide as the widest.
    var grid = new TilePane();
    grid.setPrefColumns(COLUMNS);
    grid.getStyleClass().add("sources");
    var toggles = new ToggleGroup();
    for (var origin : ImportOrigin.values()) {
      grid.getChildren().add(source(origin, toggles));
    }
    toggles
        .selectedToggleProperty()
        .addListener((seen, before, now) -> {
          if (now == null && before != null) {
            before.setSelected(true);
          }
        });
    toggles.selectToggle(toggles.getToggles().getFirst());
    how.setId("import-how");
    how.getStyleClass().add("how");
    return new VBox(8, Labels.sectionHead(context.text("import.sources")), grid, how);
  }

  private Node source(ImportOrigin source, ToggleGroup toggles) {
    var button = new ToggleButton(context.text(source.key()));
    button.getStyleClass().add("source");
    button.setId(source.key().replace('.', '-'));
    button.setToggleGroup(toggles);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setMinWidth(USE_PREF_SIZE);
    button.setGraphic(glyph(source).icon());
    button
        .selectedProperty()
        .subscribe(on -> {
          if (on) {
            how.setText(context.text(source.key() + ".text"));
          }
        });
    return button;
  }

  private static Glyph glyph(ImportOrigin source) {
    return switch (source) {
      case CHROME, FIREFOX, SAFARI -> Glyph.WEB;
      case KEEPASS, KEYTURN -> Glyph.KEY;
      case OTHER -> Glyph.FILE;
      case BITWARDEN,
          ONEPASSWORD,
          LASTPASS,
          DASHLANE,
          PROTON_PASS,
          ENPASS,
          NORDPASS,
          ROBOFORM,
          KEEPER ->
          Glyph.LOCK;
    };
  }

  private Node undo(LastImport last) {
    var button = Buttons.plain(context.text("import.undo"), Glyph.RESTORE, model::undo);
    button.setId("import-undo-last");
    var title = context.text("import.last", last.source());
    var text =
        context.text(
            "import.last.text",
            new Dates(context).minute(last.when()),
            last.added(),
            last.merged());
    var words = new VBox(2, Labels.strong(title), Labels.description(text));
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    button.setMinWidth(Region.USE_PREF_SIZE);
    var row = new HBox(12, words, button);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().addAll(Css.CARD, "file-card");
    return row;
  }
}
