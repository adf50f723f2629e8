package org.keyturn.ui.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.keyturn.model.Failed;
import org.keyturn.model.Folder;
import org.keyturn.model.ItemType;
import org.keyturn.ui.context.ChoiceWords;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Banner;
import org.keyturn.ui.controls.ItemTypeIcon;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.controls.Tone;
import org.keyturn.ui.importing.model.ImportViewModel;
import org.keyturn.vault.Duplicates;
import org.keyturn.vault.ImportPreview;

/// What would come of it: how much of what, the first lines, what becomes of duplicates, where it
/// goes, and what cannot be taken.
final class PreviewPart extends VBox {
  private static final double CHOICE_WIDTH = 330;

  private final ImportViewModel model;
  private final UiContext context;
  private final ImportPreview seen;
  private final Label outcome = Labels.strong("");
  private final RowsTable table;

  PreviewPart(ImportViewModel model, UiContext context, ImportPreview seen) {
    this.model = model;
    this.context = context;
    this.seen = seen;
    this.table = new RowsTable(seen.rows(), context);
    getStyleClass().add("exchange-form");
    getChildren().add(new FileCard(model, context));
    if (seen.counts().items() == 0) {
      getChildren()
          .add(
              new Banner(
                  Tone.WARNING, context.text("import.empty"), context.text("import.empty.text")));
    } else {
      getChildren().addAll(head(), table);
    }
    getChildren().add(choices());
    if (!seen.problems().isEmpty()) {
      getChildren().add(new ProblemList(seen.problems(), context));
    }
  }

  /// What would be, what there is, and a switch for the lines below.
  private Node head() {
    outcome.setId("import-outcome");
    outcome.setWrapText(true);
    outcome.setMinHeight(USE_PREF_SIZE);
    model.duplicates().subscribe(choice -> outcome.setText(outcome(choice)));
    var words = new VBox(2, outcome, counts());
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var head = new HBox(12, words);
    head.setAlignment(Pos.CENTER_LEFT);
    if (!seen.doubles().isEmpty()) {
      var only = new ToggleButton(context.text("import.rows.doubles", seen.found().all()));
      only.setId("import-doubles");
      only.setMinWidth(USE_PREF_SIZE);
      only.selectedProperty().subscribe(on -> table.show(on ? seen.doubles() : seen.rows()));
      head.getChildren().add(only);
    }
    return head;
  }

  private Node counts() {
    var words =
        seen.counts().types().entrySet().stream()
            .map(entry -> context.text("import.count", entry.getValue(), many(entry.getKey())))
            .collect(Collectors.toCollection(ArrayList::new));
    int folders = seen.counts().folders().size();
    if (folders > 0) {
      words.add(context.text("import.count", folders, context.text("import.count.folders")));
    }
    if (seen.counts().attachments() > 0) {
      words.add(
          context.text(
              "import.count",
              seen.counts().attachments(),
              context.text("import.count.attachments")));
    }
    var label = Labels.description(String.join(" \u00b7 ", words));
    label.setId("import-counts");
    return label;
  }

  private String many(ItemType type) {
    return context.text(ItemTypeIcon.many(type));
  }

  private static Region gap() {
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }

  private Node choices() {
    var rows = new VBox(8);
    if (seen.found().all() > 0) {
      var box = new ComboBox<Duplicates>();
      box.setId("import-duplicates");
      box.getItems().setAll(Duplicates.values());
      box.setConverter(
          new ChoiceWords<>(choice -> context.text("import.duplicates." + choice.key())));
      box.setValue(model.duplicates().get());
      box.valueProperty().subscribe(choice -> model.duplicates().set(choice));
      var text = Labels.description("");
      model
          .duplicates()
          .subscribe(
              choice -> text.setText(context.text("import.duplicates." + choice.key() + ".text")));
      rows.getChildren().addAll(row("import.duplicates", box), text);
    }
    rows.getChildren().add(row("import.folder", folder()));
    return rows;
  }

  private Node row(String key, ComboBox<?> box) {
    box.setPrefWidth(CHOICE_WIDTH);
    box.setMinWidth(CHOICE_WIDTH);
    var name = Labels.strong(context.text(key));
    name.setLabelFor(box);
    name.setMinWidth(USE_PREF_SIZE);
    var row = new HBox(12, name, gap(), box);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private ComboBox<Optional<String>> folder() {
    var box = new ComboBox<Optional<String>>();
    box.setId("import-folder");
    var own = context.text("import.folder.new", model.file().orElseThrow().getFileName());
    box.getItems().add(Optional.empty());
    box.getItems().add(Optional.of(own));
    there().stream()
        .filter(name -> !name.equals(own))
        .map(Optional::of)
        .forEach(box.getItems()::add);
    box.setConverter(
        new ChoiceWords<>(name -> name.orElseGet(() -> context.text("import.folder.as-is"))));
    box.setValue(model.folder().get());
    box.valueProperty().subscribe(name -> model.folder().set(name));
    return box;
  }

  private List<String> there() {
    try {
      return model.session().folders().list().stream().map(Folder::name).sorted().toList();
    } catch (Failed locked) {
      return List.of();
    }
  }

  private String outcome(Duplicates choice) {
    return context.text(
        "import.outcome", seen.added(choice), seen.merged(choice), seen.skipped(choice));
  }
}
