package org.keyturn.ui.editor;

import java.util.Arrays;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.keyturn.model.Attribute;
import org.keyturn.model.SecretText;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.editor.model.ItemForm;
import org.keyturn.ui.secrets.GenerateButton;
import org.keyturn.ui.secrets.PasswordSource;
import org.keyturn.ui.secrets.SecretField;

/// Makes the controls in which the attributes of an item are edited.
final class AttributeInputs {
  private final EditorViewModel model;
  private final ItemForm form;
  private final UiContext context;
  private final PasswordSource passwords;

  AttributeInputs(EditorViewModel model, UiContext context, PasswordSource passwords) {
    this.model = model;
    form = model.form();
    this.context = context;
    this.passwords = passwords;
  }

  /// @return a control for this attribute
  Node of(Attribute attribute) {
    return switch (attribute.kind()) {
      case TEXT, LINES -> LongInput.of(form.open(attribute).get(), context, () -> open(attribute));
      case CONCEALED, CONCEALED_LINES ->
          LongInput.of(form.concealed(attribute).length(), context, () -> hidden(attribute));
    };
  }

  private Node open(Attribute attribute) {
    if (attribute.kind() == Attribute.Kind.LINES) {
      return lines(attribute);
    }
    return attribute == Attribute.USERNAME ? username() : text(attribute);
  }

  private Node hidden(Attribute attribute) {
    if (attribute.kind() == Attribute.Kind.CONCEALED_LINES) {
      return concealedLines(attribute);
    }
    var field = concealed(attribute);
    return switch (attribute) {
      case TOTP -> new CodeInput(context, field);
      case PASSWORD -> new PasswordInput(context, field).within(model);
      case ROUTER_PASSWORD -> new PasswordInput(context, field);
      default -> field;
    };
  }

  private TextField text(Attribute attribute) {
    var field = new TextField();
    field.setId("edit-" + attribute.key());
    field.textProperty().bindBidirectional(form.open(attribute));
    return field;
  }

  /// A field for a user name, with the way to a made one beside it.
  private Node username() {
    var field = text(Attribute.USERNAME);
    HBox.setHgrow(field, Priority.ALWAYS);
    var button =
        Buttons.icon(
            Glyph.GENERATE,
            context.text("editor.generate-name"),
            () ->
                passwords.offerName(
                    name -> field.replaceText(0, field.getLength(), name.reveal())));
    button.setId("edit-generate-name");
    var row = new HBox(field, button);
    row.getStyleClass().addAll("field-box", "named");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private TextArea lines(Attribute attribute) {
    var area = new LinesArea("edit-" + attribute.key(), 3);
    area.setWrapText(true);
    area.textProperty().bindBidirectional(form.open(attribute));
    return area;
  }

  private SecretField concealed(Attribute attribute) {
    var field = new SecretField(context.messages());
    field.input().setId("edit-" + attribute.key());
    field.guard(context, "edit-" + attribute.key());
    var chars = form.concealed(attribute).chars();
    field.fill(chars);
    Arrays.fill(chars, '\0');
    field.edits().addListener((seen, before, now) -> form.conceal(attribute, field.secret()));
    if (attribute == Attribute.PASSWORD) {
      GenerateButton.into(field, context, passwords).setId("edit-generate");
    } else if (attribute == Attribute.ROUTER_PASSWORD) {
      GenerateButton.into(field, context, passwords);
    }
    return field;
  }

  /// A key of several lines has no masked field in the toolkit: its text is a toolkit string while
  /// it is edited.
  private TextArea concealedLines(Attribute attribute) {
    var area = new LinesArea("edit-" + attribute.key(), 5);
    area.setText(form.concealed(attribute).reveal());
    area.getStyleClass().add("mono");
    area.textProperty()
        .addListener((seen, before, now) -> form.conceal(attribute, SecretText.of(now)));
    return area;
  }
}
