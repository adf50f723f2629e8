package org.keyturn.ui.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.keyturn.crypto.Password;
import org.keyturn.exchange.file.Format;
import org.keyturn.ui.desk.ChoiceWords;
import org.keyturn.ui.desk.Desk;
import org.keyturn.ui.desk.FilePicker.Ask;
import org.keyturn.ui.desk.FilePicker.Kind;
import org.keyturn.ui.desk.VaultNames;
import org.keyturn.ui.look.Banner;
import org.keyturn.ui.look.Buttons;
import org.keyturn.ui.look.Css;
import org.keyturn.ui.look.Glyph;
import org.keyturn.ui.look.Labels;
import org.keyturn.ui.look.Tone;
import org.keyturn.ui.secret.CapsLock;
import org.keyturn.ui.secret.GenerateButton;
import org.keyturn.ui.secret.PasswordSource;
import org.keyturn.ui.secret.SecretField;
import org.keyturn.ui.strength.StrengthMeter;

/// What is asked before an export: the kind, a password where the kind has one, and the place.
final class ExportForm extends VBox {
  private final ExportViewModel model;
  private final Desk desk;
  private final SecretField password;
  private final SecretField repeated;
  private final RadioButton first;

  ExportForm(ExportViewModel model, Desk desk, PasswordSource passwords) {
    this.model = model;
    this.desk = desk;
    getStyleClass().add("exchange-form");
    password = field("export-password");
    repeated = field("export-repeat");
    GenerateButton.into(password, repeated, desk, passwords).setId("export-generate");
    password.onSubmit(() -> repeated.input().requestFocus());
    repeated.onSubmit(this::submit);
    var kinds = new VBox();
    kinds.getStyleClass().addAll(Css.CARD, "exchange-kinds");
    var toggles = new ToggleGroup();
    for (var kind : ExportKind.values()) {
      kinds.getChildren().add(option(kind, toggles));
    }
    first = (RadioButton) toggles.getToggles().getFirst();
    getChildren()
        .addAll(
            kinds,
            when(format -> model.takesPassword(), passwords()),
            when(format -> format == Format.BITWARDEN_PROTECTED, older()),
            when(format -> format == Format.CSV, formulas()),
            losses(),
            warning(),
            place(),
            error());
  }

  private SecretField field(String id) {
    var field = new SecretField(desk.messages());
    field.input().setId(id);
    return field;
  }

  private Node option(ExportKind kind, ToggleGroup toggles) {
    var key = "export.kind." + kind.word();
    var radio = new RadioButton(desk.text(key));
    radio.setId("export-" + kind.word());
    radio.setToggleGroup(toggles);
    radio.setSelected(model.kind().get() == kind);
    radio
        .selectedProperty()
        .subscribe(on -> {
          if (on) {
            model.kind().set(kind);
          }
        });
    model.kind().subscribe(now -> radio.setSelected(now == kind));
    var text = Labels.description(desk.text(key + ".text"));
    text.getStyleClass().add("below-tick");
    var option = new VBox(2, radio, text);
    if (kind == ExportKind.OTHER) {
      option.getChildren().add(others());
    }
    return option;
  }

  /// Says of each format whether it is encrypted.
  private String name(Format format) {
    var name = desk.text("import.format." + format.key());
    return desk.text(format.plain() ? "export.format.plain" : "export.format.encrypted", name);
  }

  private Node others() {
    var box = new ComboBox<Format>();
    box.setId("export-format");
    box.setAccessibleText(desk.text("export.kind.other"));
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

  /// What the format has no place for, before anything is written.
  private Node losses() {
    var text = Labels.description("");
    text.setId("export-losses");
    model
        .format()
        .subscribe(format ->
            text.setText(
                format.losses().stream()
                    .map(loss -> desk.text("export.loss." + loss.key()))
                    .collect(Collectors.joining("; "))));
    var block = block(Labels.strong(desk.text("export.losses")), text);
    block.setId("export-losses-block");
    return when(format -> !format.losses().isEmpty(), block);
  }

  private Node older() {
    var tick = new CheckBox(desk.text("export.older"));
    tick.selectedProperty().bindBidirectional(model.older());
    return tick;
  }

  private Node formulas() {
    var tick = new CheckBox(desk.text("export.formulas"));
    tick.selectedProperty().bindBidirectional(model.formulaSafe());
    return tick;
  }

  private Node passwords() {
    var meter = new StrengthMeter(desk.messages());
    model.strength().reading().subscribe(r -> meter.show(r.level(), r.advice()));
    password.edits().subscribe(edit -> model.strength().look(password.chars()));
    return new VBox(
        12,
        block(
            Labels.forInput(desk.text("export.password"), password.input()),
            password,
            new CapsLock(password, desk.messages()),
            Labels.description(desk.text("export.password.text")),
            meter),
        block(Labels.forInput(desk.text("export.password.repeat"), repeated.input()), repeated));
  }

  private static VBox block(Node... nodes) {
    var block = new VBox(nodes);
    block.getStyleClass().add("input-block");
    return block;
  }

  private Node warning() {
    return when(
        Format::plain,
        new Banner(Tone.DANGER, desk.text("export.plain.title"), desk.text("export.plain.text")));
  }

  private Node when(Predicate<Format> shown, Node node) {
    model
        .format()
        .subscribe(format -> {
          node.setVisible(shown.test(format));
          node.setManaged(node.isVisible());
        });
    return node;
  }

  private Node place() {
    var path = Labels.body("");
    path.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    path.setMaxWidth(Double.MAX_VALUE);
    path.setMinWidth(0);
    HBox.setHgrow(path, Priority.ALWAYS);
    model
        .target()
        .subscribe(target ->
            path.setText(target.map(VaultNames::path).orElse(desk.text("export.target.none"))));
    var choose = Buttons.plain(desk.text("export.target.choose"), this::choose);
    choose.setId("export-target");
    var row = new HBox(Glyph.FILE.icon(), path, choose);
    row.getStyleClass().add("place-row");
    row.setAlignment(Pos.CENTER_LEFT);
    return block(Labels.forInput(desk.text("export.target"), choose), row);
  }

  private Label error() {
    var error = Labels.styled("", Css.ERROR_TEXT);
    error.setId("export-error");
    error.setGraphic(Glyph.WARNING.icon(Css.ALARM));
    error.setWrapText(true);
    error.setMinHeight(USE_PREF_SIZE);
    error.textProperty().bind(model.error());
    error.visibleProperty().bind(error.textProperty().isNotEmpty());
    error.managedProperty().bind(error.visibleProperty());
    return error;
  }

  private void choose() {
    var format = model.format().get();
    var files =
        new Kind(desk.text("import.format." + format.key()), List.of("*" + format.extension()));
    var title = desk.text("export.target.title");
    var folder = model.target().get().map(path -> path.toAbsolutePath().getParent());
    desk.files()
        .save(new Ask(title, folder, model.proposedName(), List.of(files)))
        .ifPresent(model::target);
  }

  void submit() {
    model.export(taken(password), taken(repeated));
  }

  private static Password taken(SecretField field) {
    var chars = field.chars();
    try {
      return Password.of(chars);
    } finally {
      Arrays.fill(chars, '\0');
    }
  }

  Optional<Node> focus() {
    return Optional.of(first);
  }

  void wipe() {
    password.wipe();
    repeated.wipe();
  }
}
