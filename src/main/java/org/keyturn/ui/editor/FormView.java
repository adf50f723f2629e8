package org.keyturn.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.keyturn.model.Attribute;
import org.keyturn.model.ItemType;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Avatar;
import org.keyturn.ui.controls.FieldCard;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.editor.model.ItemForm;
import org.keyturn.ui.editor.model.RareFields;
import org.keyturn.ui.secrets.PasswordSource;
import org.keyturn.ui.secrets.SecretField;

/// The form, made from the type's list of fields: the cards of the detail in the detail's order.
/// What few items have, and this one has not, waits below under "More".
final class FormView extends VBox {
  private final EditorViewModel model;
  private final ItemForm form;
  private final UiContext context;
  private final TextField name = new TextField();
  private final AttributeInputs inputs;
  private final Optional<RenewNotice> renew;
  private final Set<Attribute> unused;

  FormView(EditorViewModel model, UiContext context, PasswordSource passwords) {
    this.model = model;
    this.form = model.form();
    this.context = context;
    inputs = new AttributeInputs(model, context, passwords);
    unused = RareFields.unusedIn(form.original());
    getStyleClass().add("form");
    renew = model.isRenewing() ? Optional.of(new RenewNotice(model, context)) : Optional.empty();
    renew.ifPresent(getChildren()::add);
    getChildren().add(title());
    card(builtIn());
    getChildren().add(new FieldLines(form, context, passwords));
    if (form.expires().get().isPresent()) {
      card(List.of(expiry()));
    }
    if (!form.links().isEmpty()) {
      card(List.of(links()));
    }
    card(new FilingForm(model, context).rows());
    card(List.of(notes()));
    getChildren().add(new MoreFields(rare(), form.filing().reprompt().get(), context));
  }

  void focus() {
    renew.ifPresentOrElse(
        RenewNotice::focus,
        () -> {
          name.requestFocus();
          name.end();
        });
  }

  private void card(List<? extends Node> rows) {
    if (!rows.isEmpty()) {
      getChildren().add(new FieldCard(rows));
    }
  }

  /// As in the detail: the name beside its sign.
  private Node title() {
    name.setId("edit-name");
    name.textProperty().bindBidirectional(form.name());
    if (form.type() == ItemType.LOGIN) {
      name.setPromptText(context.text("editor.name.made"));
    }
    var avatar = new Avatar(true);
    form.name().subscribe(avatar::show);
    var words = block(context.text("editor.name.required"), name);
    HBox.setHgrow(words, Priority.ALWAYS);
    var row = new HBox(avatar, words);
    row.getStyleClass().add("title");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private List<Node> builtIn() {
    var rows = new ArrayList<Node>();
    for (var attribute : form.type().attributes()) {
      if (!unused.contains(attribute)) {
        rows.add(field(attribute));
      }
    }
    if (form.type() == ItemType.LOGIN) {
      rows.add(new UriLines(form, context));
    }
    return rows;
  }

  private List<Node> rare() {
    var rows = new ArrayList<Node>();
    form.type().attributes().stream()
        .filter(unused::contains)
        .forEach(attribute -> rows.add(field(attribute)));
    if (form.expires().get().isEmpty()) {
      rows.add(expiry());
    }
    if (form.links().isEmpty()) {
      rows.add(links());
    }
    rows.add(reprompt());
    return rows;
  }

  private Node field(Attribute attribute) {
    return block(context.text("item.field." + attribute.key()), inputs.of(attribute));
  }

  private Node links() {
    return new LinksForm(form, model.around(), context);
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

  private Node reprompt() {
    var reprompt = new CheckBox(context.text("editor.reprompt"));
    reprompt.setId("edit-reprompt");
    reprompt.setWrapText(true);
    reprompt.selectedProperty().bindBidirectional(form.filing().reprompt());
    var row = new HBox(reprompt);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
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
    secrets(this).forEach(field -> field.reveal(false));
  }

  /// The fields for secrets within a part of the form, those of the person's own fields too.
  static Stream<SecretField> secrets(Node part) {
    return part.lookupAll(".secret-field").stream()
        .flatMap(node -> node instanceof SecretField field ? Stream.of(field) : Stream.empty());
  }

  /// Wipes every field, when the editor goes.
  void wipe() {
    secrets(this).forEach(SecretField::wipe);
    renew.ifPresent(RenewNotice::close);
  }
}
