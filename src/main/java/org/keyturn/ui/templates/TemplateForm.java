package org.keyturn.ui.templates;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.keyturn.model.CustomField;
import org.keyturn.model.ItemTemplate;
import org.keyturn.model.ItemTemplate.Field;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;

/// A template being edited: its name, and its fields in their order.
final class TemplateForm extends VBox {
  private final UiContext context;
  private final String glyph;
  private final TextField name = new TextField();
  private final VBox lines = new VBox();

  TemplateForm(ItemTemplate template, UiContext context) {
    this.context = context;
    glyph = template.glyph();
    getStyleClass().add("template-form");
    name.setId("template-name");
    name.setText(template.name());
    lines.getStyleClass().add("lines");
    template.fields().forEach(field -> lines.getChildren().add(new Line(field)));
    var add = Buttons.link(context.text("editor.fields.add"), this::add);
    add.setId("template-add-field");
    add.setGraphic(Glyph.ADD.icon());
    getChildren()
        .addAll(
            Labels.forInput(context.text("templates.name"), name),
            name,
            Labels.strong(context.text("templates.fields")),
            lines,
            add);
  }

  TextField name() {
    return name;
  }

  ItemTemplate template() {
    var fields = new ArrayList<Field>();
    for (var node : lines.getChildren()) {
      if (node instanceof Line line && !line.name.getText().isBlank()) {
        fields.add(new Field(line.type.getValue(), line.name.getText().strip()));
      }
    }
    return new ItemTemplate(name.getText().strip(), glyph, fields);
  }

  private void add() {
    var line = new Line(new Field(CustomField.Type.TEXT, ""));
    lines.getChildren().add(line);
    line.name.requestFocus();
  }

  private void move(Node line, int step) {
    var order = lines.getChildren();
    int to = order.indexOf(line) + step;
    if (to >= 0 && to < order.size()) {
      var focus = getScene().getFocusOwner();
      order.remove(line);
      order.add(to, line);
      focus.requestFocus();
    }
  }

  private final class Line extends HBox {
    private final TextField name = new TextField();
    private final ComboBox<CustomField.Type> type = new ComboBox<>();

    Line(Field field) {
      getStyleClass().add("edit-line");
      setAlignment(Pos.CENTER_LEFT);
      name.setText(field.name());
      name.setPromptText(context.text("editor.fields.name"));
      name.setAccessibleText(context.text("editor.fields.name"));
      HBox.setHgrow(name, Priority.ALWAYS);
      type.getItems()
          .setAll(
              List.of(CustomField.Type.values()).stream()
                  .filter(one -> one != CustomField.Type.LINKED)
                  .toList());
      type.setCellFactory(list -> new TypeCell());
      type.setButtonCell(new TypeCell());
      type.setValue(field.type());
      type.setAccessibleText(context.text("templates.type"));
      type.setMinWidth(140);
      getChildren()
          .addAll(
              name,
              type,
              Buttons.icon(Glyph.UP, context.text("editor.fields.up"), () -> move(this, -1)),
              Buttons.icon(Glyph.DOWN, context.text("editor.fields.down"), () -> move(this, 1)),
              Buttons.icon(
                  Glyph.REMOVE,
                  context.text("editor.fields.remove"),
                  () -> lines.getChildren().remove(this)));
    }
  }

  private final class TypeCell extends ListCell<CustomField.Type> {
    @Override
    protected void updateItem(CustomField.@Nullable Type type, boolean empty) {
      super.updateItem(type, empty);
      setText(type == null ? null : context.text("editor.fields." + type.key()));
    }
  }
}
