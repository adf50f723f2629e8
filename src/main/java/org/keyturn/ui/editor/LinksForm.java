package org.keyturn.ui.editor;

import java.util.UUID;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.keyturn.model.Overview;
import org.keyturn.ui.context.ItemNames;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.ItemTypeIcon;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.editor.model.EditorContext;
import org.keyturn.ui.editor.model.ItemForm;

/// Other items that belong to this one: those that are linked, and a field that finds more.
final class LinksForm extends VBox {
  private final ItemForm form;
  private final EditorContext around;
  private final UiContext context;
  private final VBox lines = new VBox();
  private final TextField find = new TextField();
  private final Suggestions found = new Suggestions();

  public LinksForm(ItemForm form, EditorContext around, UiContext context) {
    this.form = form;
    this.around = around;
    this.context = context;
    getStyleClass().addAll("input-block", "with-suggestions");
    lines.getStyleClass().add("lines");
    find.setId("edit-links");
    find.setPromptText(context.text("editor.links.prompt"));
    find.textProperty().subscribe(this::offer);
    form.links().subscribe(this::fill);
    around.items().subscribe(this::fill);
    fill();
    getChildren().addAll(Labels.forInput(context.text("editor.links"), find), lines, find, found);
  }

  private void fill() {
    lines.getChildren().setAll(form.links().stream().map(this::line).toList());
    lines.setManaged(!form.links().isEmpty());
    offer();
  }

  private HBox line(UUID id) {
    var item = around.item(id);
    var name =
        Labels.body(
            item.map(one -> ItemNames.name(one, context))
                .orElseGet(() -> context.text("detail.links.gone")));
    name.setGraphic(item.map(one -> ItemTypeIcon.glyph(one.type())).orElse(Glyph.WAITING).icon());
    name.setMaxWidth(Double.MAX_VALUE);
    name.setMinWidth(0);
    HBox.setHgrow(name, Priority.ALWAYS);
    var remove =
        Buttons.icon(
            Glyph.REMOVE, context.text("editor.links.remove"), () -> form.links().remove(id));
    var line = new HBox(name, remove);
    line.getStyleClass().add("edit-line");
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private void offer() {
    var not = Stream.concat(form.links().stream(), Stream.of(form.original().id())).toList();
    found.show(
        around.itemsFor(find.getText(), not).stream()
            .map(item -> new Suggestions.Choice(ItemNames.name(item, context), () -> take(item)))
            .toList());
  }

  private void take(Overview item) {
    form.links().add(item.id());
    find.clear();
    find.requestFocus();
  }
}
