package org.keyturn.ui.editor;

import java.util.HashMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.keyturn.model.CustomField;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.editor.model.FieldLine;
import org.keyturn.ui.editor.model.ItemForm;
import org.keyturn.ui.editor.model.Linkable;
import org.keyturn.ui.secrets.PasswordSource;
import org.keyturn.ui.secrets.SecretField;

/// The fields that the person adds, each with its name above its value. Alt with the arrows moves a
/// field up and down, as its buttons do.
final class FieldLines extends VBox {
  private final ItemForm form;
  private final UiContext context;
  private final FieldValue values;
  private final VBox foot;
  private final Map<FieldLine, Node> rows = new HashMap<>();

  public FieldLines(ItemForm form, UiContext context, PasswordSource passwords) {
    this.form = form;
    this.context = context;
    values = new FieldValue(form.type(), context, passwords);
    getStyleClass().addAll(Css.CARD, "field-card", "field-lines");
    var add = Buttons.link(context.text("editor.fields.add"), () -> {});
    add.setId("edit-add-field");
    add.setGraphic(Glyph.ADD.icon());
    var menu = menu();
    add.setOnAction(event -> menu.show(add, Side.BOTTOM, 0, 4));
    foot = new VBox(add);
    foot.getStyleClass().addAll("card-row", "last");
    foot.setAlignment(Pos.CENTER_LEFT);
    setAccessibleText(context.text("editor.fields"));
    arrange();
  }

  private ContextMenu menu() {
    var menu = new ContextMenu();
    for (var type : CustomField.Type.values()) {
      if (type != CustomField.Type.LINKED || !Linkable.of(form.type()).isEmpty()) {
        var entry = new MenuItem(context.text(key(type)));
        entry.setOnAction(event -> add(type));
        menu.getItems().add(entry);
      }
    }
    return menu;
  }

  private static String key(CustomField.Type type) {
    return "editor.fields." + type.key();
  }

  private void add(CustomField.Type type) {
    form.addField(type);
    arrange();
    row(form.fields().getLast()).lookup(".field-name").requestFocus();
  }

  private void arrange() {
    getChildren().setAll(form.fields().stream().map(this::row).toList());
    getChildren().add(foot);
  }

  private Node row(FieldLine line) {
    return rows.computeIfAbsent(line, this::make);
  }

  private Node make(FieldLine line) {
    var name = new TextField();
    name.getStyleClass().add("field-name");
    name.setPromptText(context.text(key(line.type())));
    name.setAccessibleText(context.text("editor.fields.name"));
    name.textProperty().bindBidirectional(line.name());
    HBox.setHgrow(name, Priority.ALWAYS);
    var up = Buttons.icon(Glyph.UP, context.text("editor.fields.up"), () -> move(line, -1));
    var down = Buttons.icon(Glyph.DOWN, context.text("editor.fields.down"), () -> move(line, 1));
    var remove =
        Buttons.icon(Glyph.REMOVE, context.text("editor.fields.remove"), () -> remove(line));
    var head = new HBox(name, up, down, remove);
    head.getStyleClass().add("edit-line");
    head.setAlignment(Pos.CENTER_LEFT);
    var row = new VBox(head, values.of(line));
    row.getStyleClass().addAll("field-line", "card-row");
    row.addEventFilter(KeyEvent.KEY_PRESSED, event -> moveByKey(event, line));
    return row;
  }

  private void moveByKey(KeyEvent event, FieldLine line) {
    var step = event.getCode() == KeyCode.UP ? -1 : event.getCode() == KeyCode.DOWN ? 1 : 0;
    if (step != 0 && event.isAltDown()) {
      event.consume();
      move(line, step);
    }
  }

  private void move(FieldLine line, int step) {
    var focus = getScene() == null ? null : getScene().getFocusOwner();
    form.moveField(line, step);
    arrange();
    if (focus != null) {
      focus.requestFocus();
    }
  }

  private void remove(FieldLine line) {
    form.fields().remove(line);
    var row = rows.remove(line);
    if (row != null) {
      FormView.secrets(row).forEach(SecretField::wipe);
    }
    arrange();
    line.wipe();
  }
}
