package org.keyturn.ui.exporting;

import java.util.Arrays;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.keyturn.crypto.Password;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.context.VaultNames;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.controls.StrengthMeter;
import org.keyturn.ui.secrets.CapsLock;
import org.keyturn.ui.secrets.GenerateButton;
import org.keyturn.ui.secrets.PasswordSource;
import org.keyturn.ui.secrets.SecretField;

/// What is asked before an export: the kind, a password where the kind has one, and the place.
final class ExportForm extends VBox {
  private final ExportViewModel model;
  private final UiContext context;
  private final SecretField password;
  private final SecretField repeated;
  private final KindChoices kinds;
  private final FormatNotes about;

  ExportForm(ExportViewModel model, UiContext context, PasswordSource passwords) {
    this.model = model;
    this.context = context;
    getStyleClass().add("exchange-form");
    password = field("export-password");
    repeated = field("export-repeat");
    GenerateButton.into(password, repeated, context, passwords).setId("export-generate");
    password.onSubmit(() -> repeated.input().requestFocus());
    repeated.onSubmit(this::submit);
    kinds = new KindChoices(model, context);
    about = new FormatNotes(model, context);
    getChildren().addAll(kinds, about.when(format -> model.takesPassword(), passwords()));
    getChildren().addAll(about.all());
    getChildren().addAll(place(), error());
  }

  private SecretField field(String id) {
    var field = new SecretField(context.messages());
    field.input().setId(id);
    return field;
  }

  private Node passwords() {
    var meter = new StrengthMeter(context.messages());
    model.strength().reading().subscribe(r -> meter.show(r.level(), r.advice()));
    password.edits().subscribe(edit -> model.strength().look(password.chars()));
    return new VBox(
        12,
        block(
            Labels.forInput(context.text("export.password"), password.input()),
            password,
            new CapsLock(password, context.messages()),
            Labels.description(context.text("export.password.text")),
            meter),
        block(Labels.forInput(context.text("export.password.repeat"), repeated.input()), repeated));
  }

  static VBox block(Node... nodes) {
    var block = new VBox(nodes);
    block.getStyleClass().add("input-block");
    return block;
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
            path.setText(target.map(VaultNames::path).orElse(context.text("export.target.none"))));
    var choose = Buttons.plain(context.text("export.target.choose"), model::choose);
    choose.setId("export-target");
    var row = new HBox(Glyph.FILE.icon(), path, choose);
    row.getStyleClass().add("place-row");
    row.setAlignment(Pos.CENTER_LEFT);
    return block(Labels.forInput(context.text("export.target"), choose), row);
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

  Node warning() {
    return about.warning();
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
    return Optional.of(kinds.first());
  }

  void wipe() {
    password.wipe();
    repeated.wipe();
  }
}
