package org.keyturn.ui.editor;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.keyturn.model.ItemType;
import org.keyturn.model.SecretText;
import org.keyturn.ui.context.ChoiceWords;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.editor.model.FieldLine;
import org.keyturn.ui.editor.model.Linkable;
import org.keyturn.ui.secrets.GenerateButton;
import org.keyturn.ui.secrets.PasswordSource;
import org.keyturn.ui.secrets.SecretField;

/// The input for a value that the person's own field holds, by the field's type.
final class FieldValue {
  private final ItemType type;
  private final UiContext context;
  private final PasswordSource passwords;

  FieldValue(ItemType type, UiContext context, PasswordSource passwords) {
    this.type = type;
    this.context = context;
    this.passwords = passwords;
  }

  Node of(FieldLine line) {
    return line.type().concealed()
        ? LongInput.of(line.value().length(), context, () -> input(line))
        : LongInput.of(line.value().reveal(), context, () -> input(line));
  }

  private Node input(FieldLine line) {
    var input =
        switch (line.type()) {
          case TEXT -> text(line, "");
          case EMAIL -> {
            var mail = text(line, "name@example.org");
            yield hinted(mail, Hint.mail(mail.textProperty(), context));
          }
          case URL -> {
            var address = text(line, "https://");
            yield hinted(address, Hint.address(address.textProperty(), context));
          }
          case DATE -> day(line);
          case HIDDEN -> generated(hidden(line));
          case ONE_TIME_CODE -> new CodeInput(context, hidden(line));
          case BOOLEAN -> flag(line);
          case LINKED -> linked(line);
        };
    var target =
        switch (input) {
          case SecretField secret -> secret.input();
          case CodeInput code -> code.field().input();
          case VBox hinted -> hinted.getChildren().getFirst();
          default -> input;
        };
    target.setAccessibleText(context.text("editor.fields.value"));
    return input;
  }

  private static VBox hinted(TextField field, Hint hint) {
    var box = new VBox(field, hint);
    box.getStyleClass().add("field-line");
    return box;
  }

  private static TextField text(FieldLine line, String prompt) {
    var field = new TextField(line.value().reveal());
    field.setPromptText(prompt);
    field.textProperty().addListener((seen, before, now) -> line.value(SecretText.of(now)));
    return field;
  }

  /// A day that is written otherwise, by hand or by another program, stays the text that it is.
  private Node day(FieldLine line) {
    var text = line.value().reveal();
    try {
      var day = text.isEmpty() ? Optional.<LocalDate>empty() : Optional.of(LocalDate.parse(text));
      return new DayPicker(
          context, day, now -> line.value(SecretText.of(now.map(LocalDate::toString).orElse(""))));
    } catch (DateTimeParseException otherwise) {
      return text(line, "");
    }
  }

  private SecretField generated(SecretField field) {
    GenerateButton.into(field, context, passwords);
    return field;
  }

  private SecretField hidden(FieldLine line) {
    var field = new SecretField(context.messages());
    field.guard(context, "edit-custom");
    var chars = line.value().chars();
    field.fill(chars);
    Arrays.fill(chars, '\0');
    field.edits().addListener((seen, before, now) -> line.value(field.secret()));
    return field;
  }

  private static Node flag(FieldLine line) {
    var box = new CheckBox();
    box.setMaxWidth(Double.MAX_VALUE);
    box.setSelected(line.value().reveal().equals("true"));
    box.selectedProperty()
        .addListener((seen, before, now) -> line.value(SecretText.of(Boolean.toString(now))));
    return box;
  }

  private Node linked(FieldLine line) {
    var box = new ComboBox<Optional<Integer>>();
    box.getItems().addAll(Linkable.of(type).stream().map(Optional::of).toList());
    box.setConverter(new ChoiceWords<>(this::linkedName));
    box.setMaxWidth(Double.MAX_VALUE);
    box.valueProperty().bindBidirectional(line.linked());
    return box;
  }

  private String linkedName(Optional<Integer> number) {
    return number
        .map(n -> "item.linked." + n)
        .filter(context.messages()::has)
        .map(key -> context.text(key))
        .orElseGet(() -> context.text("item.linked.none"));
  }
}
