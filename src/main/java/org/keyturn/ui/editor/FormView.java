package org.keyturn.ui.editor;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.keyturn.model.ItemType;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.editor.model.ItemForm;
import org.keyturn.ui.secrets.PasswordSource;
import org.keyturn.ui.secrets.SecretField;

/// The form, made from the type's list of fields, in the order in which the detail shows them.
final class FormView extends VBox {
  private final ItemForm form;
  private final UiContext context;
  private final TextField name = new TextField();
  private final List<SecretField> secrets = new ArrayList<>();
  private final AttributeInputs inputs;

  FormView(EditorViewModel model, UiContext context, PasswordSource passwords) {
    this.form = model.form();
    this.context = context;
    inputs = new AttributeInputs(model, context, passwords, secrets::add);
    getStyleClass().add("form");
    name.setId("edit-name");
    name.textProperty().bindBidirectional(form.name());
    if (form.type() == ItemType.LOGIN) {
      name.setPromptText(context.text("editor.name.made"));
    }
    getChildren().add(block(context.text("editor.name.required"), name));
    fields();
    if (form.type() == ItemType.LOGIN) {
      getChildren().add(new UriLines(form, context));
    }
    getChildren()
        .addAll(
            new FieldLines(form, context, passwords),
            expiry(),
            new LinksForm(form, model.around(), context),
            new FilingForm(model, context),
            notes(),
            guard());
  }

  void focus() {
    name.requestFocus();
    name.end();
  }

  private void fields() {
    for (var attribute : form.type().attributes()) {
      var label = context.text("item.field." + attribute.key());
      getChildren().add(block(label, inputs.of(attribute)));
    }
  }

  private Node expiry() {
    var day = new DayPicker(context, form.expires().get(), form.expires()::set);
    day.setId("edit-expires");
    return block(context.text("editor.expires"), day);
  }

  private Node notes() {
    var input =
        LongInput.of(
            form.notes().get(),
            context,
            () -> {
              var area = new LinesArea("edit-notes", 4);
              area.setWrapText(true);
              area.textProperty().bindBidirectional(form.notes());
              return area;
            });
    return block(context.text("editor.notes"), input);
  }

  private Node guard() {
    var reprompt = new CheckBox(context.text("editor.reprompt"));
    reprompt.setId("edit-reprompt");
    reprompt.setWrapText(true);
    reprompt.selectedProperty().bindBidirectional(form.filing().reprompt());
    var favourite = new CheckBox(context.text("editor.favourite"));
    favourite.setId("edit-favourite");
    favourite.selectedProperty().bindBidirectional(form.filing().favorite());
    var box = new VBox(favourite, reprompt);
    box.getStyleClass().add("checks");
    return box;
  }

  static VBox block(String label, Node input) {
    var target =
        switch (input) {
          case SecretField secret -> secret.input();
          case HBox row -> row.getChildren().getFirst();
          case CodeInput code -> code.field().input();
          case PasswordInput password -> password.field().input();
          case TagField tags -> tags.field();
          default -> input;
        };
    var block = new VBox(Labels.forInput(label, target), input);
    block.getStyleClass().add("input-block");
    return block;
  }

  /// Takes every secret out of sight.
  void conceal() {
    lookupAll(".secret-field")
        .forEach(node -> {
          if (node instanceof SecretField field) {
            field.reveal(false);
          }
        });
  }

  /// Wipes every field, when the editor goes.
  void wipe() {
    secrets.forEach(SecretField::wipe);
  }
}
