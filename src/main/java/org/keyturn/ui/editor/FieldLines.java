package org.keyturn.ui.editor;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.keyturn.model.CustomField;
import org.keyturn.model.SecretText;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Desk;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.controls.PasswordSource;
import org.keyturn.ui.controls.SecretField;

/// The fields that the person adds: text, hidden, yes or no, or linked to a built-in one.
final class FieldLines extends VBox {
  private final ItemForm form;
  private final Desk desk;
  private final PasswordSource passwords;
  private final VBox lines = new VBox();

  FieldLines(ItemForm form, Desk desk, PasswordSource passwords) {
    this.form = form;
    this.desk = desk;
    this.passwords = passwords;
    getStyleClass().add("input-block");
    lines.getStyleClass().add("lines");
    var add = Buttons.link(desk.text("editor.fields.add"), () -> {});
    add.setId("edit-add-field");
    add.setGraphic(Glyph.ADD.icon());
    var menu = menu();
    add.setOnAction(event -> menu.show(add, Side.BOTTOM, 0, 4));
    getChildren().addAll(Labels.styled(desk.text("editor.fields"), "strong-text"), lines, add);
    form.fields().forEach(line -> lines.getChildren().add(row(line)));
  }

  private ContextMenu menu() {
    var menu = new ContextMenu();
    for (var type : CustomField.Type.values()) {
      if (type == CustomField.Type.LINKED && Linkable.of(form.type()).isEmpty()) {
        continue;
      }
      var key = "editor.fields." + type.name().toLowerCase(Locale.ROOT).replace('_', '-');
      var entry = new MenuItem(desk.text(key));
      entry.setOnAction(event -> add(type));
      menu.getItems().add(entry);
    }
    return menu;
  }

  private void add(CustomField.Type type) {
    form.addField(type);
    var row = row(form.fields().getLast());
    lines.getChildren().add(row);
    row.getChildren().getFirst().requestFocus();
  }

  private HBox row(FieldLine line) {
    var name = new TextField();
    name.setPromptText(desk.text("editor.fields.name"));
    name.setAccessibleText(desk.text("editor.fields.name"));
    name.setPrefWidth(160);
    name.setMinWidth(110);
    name.textProperty().bindBidirectional(line.name());
    var value = value(line);
    HBox.setHgrow(value, Priority.ALWAYS);
    var row = new HBox(name, value);
    row.getStyleClass().add("edit-line");
    row.setAlignment(Pos.CENTER_LEFT);
    var remove =
        Buttons.icon(
            Glyph.REMOVE,
            desk.text("editor.fields.remove"),
            () -> {
              form.fields().remove(line);
              lines.getChildren().remove(row);
              line.wipe();
            });
    row.getChildren().add(remove);
    return row;
  }

  private Node value(FieldLine line) {
    return switch (line.type()) {
      case TEXT, DATE, EMAIL, URL -> text(line);
      case HIDDEN -> generated(hidden(line));
      case ONE_TIME_CODE -> new CodeInput(desk, hidden(line));
      case BOOLEAN -> flag(line);
      case LINKED -> linked(line);
    };
  }

  private TextField text(FieldLine line) {
    var field = new TextField(line.value().reveal());
    field.setAccessibleText(desk.text("editor.fields.value"));
    field.textProperty().addListener((seen, before, now) -> line.value(SecretText.of(now)));
    return field;
  }

  private SecretField generated(SecretField field) {
    GenerateButton.into(field, desk, passwords);
    return field;
  }

  private SecretField hidden(FieldLine line) {
    var field = new SecretField(desk.messages());
    field.input().setAccessibleText(desk.text("editor.fields.value"));
    var chars = line.value().chars();
    field.fill(chars);
    Arrays.fill(chars, '\0');
    field.edits().addListener((seen, before, now) -> line.value(field.secret()));
    return field;
  }

  private CheckBox flag(FieldLine line) {
    var box = new CheckBox();
    box.setAccessibleText(desk.text("editor.fields.value"));
    box.setMaxWidth(Double.MAX_VALUE);
    box.setSelected(line.value().reveal().equals("true"));
    box.selectedProperty()
        .addListener((seen, before, now) -> line.value(SecretText.of(Boolean.toString(now))));
    return box;
  }

  private ComboBox<Optional<Integer>> linked(FieldLine line) {
    var box = new ComboBox<Optional<Integer>>();
    box.getItems().addAll(Linkable.of(form.type()).stream().map(Optional::of).toList());
    box.setConverter(Words.of(this::linkedName, List.copyOf(box.getItems())));
    box.setAccessibleText(desk.text("editor.fields.value"));
    box.setMaxWidth(Double.MAX_VALUE);
    box.valueProperty().bindBidirectional(line.linked());
    return box;
  }

  private String linkedName(Optional<Integer> number) {
    return number
        .map(n -> "item.linked." + n)
        .filter(desk.messages()::has)
        .map(key -> desk.text(key))
        .orElseGet(() -> desk.text("item.linked.none"));
  }
}
