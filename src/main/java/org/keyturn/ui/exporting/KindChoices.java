package org.keyturn.ui.exporting;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.keyturn.exchange.format.ExportFormat;
import org.keyturn.exchange.format.Format;
import org.keyturn.ui.context.ChoiceWords;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Labels;

/// The kinds of exports to choose from, each with what it is good for.
final class KindChoices extends VBox {
  private final ExportViewModel model;
  private final UiContext context;
  private final ToggleGroup toggles = new ToggleGroup();

  KindChoices(ExportViewModel model, UiContext context) {
    this.model = model;
    this.context = context;
    getStyleClass().addAll(Css.CARD, "exchange-kinds");
    for (var kind : ExportKind.values()) {
      getChildren().add(option(kind));
    }
  }

  /// The first of them, where a keyboard begins.
  Node first() {
    return (RadioButton) toggles.getToggles().getFirst();
  }

  private Node option(ExportKind kind) {
    var key = "export.kind." + kind.word();
    var radio = Buttons.radio(context.text(key), toggles, model.kind(), kind);
    radio.setId("export-" + kind.word());
    model.kind().subscribe(now -> radio.setSelected(now == kind));
    var text = Labels.description(context.text(key + ".text"));
    text.getStyleClass().add("below-tick");
    var option = new VBox(2, radio, text);
    if (kind == ExportKind.OTHER) {
      option.getChildren().add(others());
    }
    return option;
  }

  /// Says of each format whether it is encrypted.
  private String name(Format format) {
    var name = context.text("import.format." + format.key());
    return context.text(format.plain() ? "export.format.plain" : "export.format.encrypted", name);
  }

  private Node others() {
    var box = new ComboBox<ExportFormat>();
    box.setId("export-format");
    box.setAccessibleText(context.text("export.kind.other"));
    box.getItems().setAll(ExportKind.others());
    box.setConverter(new ChoiceWords<>(this::name));
    box.setValue(model.other().get());
    box.valueProperty().subscribe(format -> model.other().set(format));
    box.setMaxWidth(Double.MAX_VALUE);
    var below = new VBox(box);
    below.getStyleClass().addAll("below-tick", "other-format");
    below.visibleProperty().bind(model.kind().isEqualTo(ExportKind.OTHER));
    below.managedProperty().bind(below.visibleProperty());
    return below;
  }
}
