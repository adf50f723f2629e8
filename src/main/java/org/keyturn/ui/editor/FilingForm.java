package org.keyturn.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.keyturn.model.Folder;
import org.keyturn.ui.context.ChoiceWords;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;

/// Where the item is kept: its folder, an old one or a new one, its tags, and its star.
final class FilingForm {
  private final EditorViewModel model;
  private final UiContext context;
  private final ComboBox<Optional<UUID>> folder = new ComboBox<>();
  private boolean filling;

  FilingForm(EditorViewModel model, UiContext context) {
    this.model = model;
    this.context = context;
  }

  /// The rows of its card.
  List<Node> rows() {
    var tags = new TagField(model.form(), model.around(), context);
    return List.of(folderBlock(), FormView.block(context.text("editor.tags"), tags), favourite());
  }

  private Node favourite() {
    var favourite = new CheckBox(context.text("editor.favourite"));
    favourite.setId("edit-favourite");
    favourite.selectedProperty().bindBidirectional(model.form().filing().favorite());
    var row = new HBox(favourite);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private Node folderBlock() {
    folder.setId("edit-folder");
    folder.setCellFactory(list -> new FolderCell(this::folderName));
    folder.setAccessibleText(context.text("editor.folder"));
    folder.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(folder, Priority.ALWAYS);
    model.around().folders().subscribe(this::fill);
    fill();
    model.form().filing().folder().subscribe(folder::setValue);
    // Filling the list anew clears the box for a moment; that is no choice.
    folder
        .valueProperty()
        .addListener((seen, before, now) -> {
          if (now != null && !filling) {
            model.form().filing().folder().set(now);
          }
        });
    var row = new HBox(folder);
    row.getStyleClass().add("edit-line");
    row.setAlignment(Pos.CENTER_LEFT);
    var add = Buttons.plain(context.text("editor.folder.new"), () -> ask(row));
    add.setId("edit-new-folder");
    row.getChildren().add(add);
    return FormView.block(context.text("editor.folder"), row);
  }

  private void fill() {
    var choices = new ArrayList<Optional<UUID>>();
    choices.add(Optional.empty());
    model.around().folders().forEach(known -> choices.add(Optional.of(known.id())));
    folder.setConverter(new ChoiceWords<>(this::name));
    filling = true;
    folder.getItems().setAll(choices);
    folder.setValue(model.form().filing().folder().get());
    filling = false;
  }

  private String name(Optional<UUID> id) {
    return folderName(id).replace("/", " / ");
  }

  private String folderName(Optional<UUID> id) {
    return id.flatMap(wanted ->
            model.around().folders().stream().filter(f -> f.id().equals(wanted)).findFirst())
        .map(Folder::name)
        .orElseGet(() -> context.text("editor.folder.none"));
  }

  /// Exchanges the row for a field that takes the new folder's name.
  private void ask(HBox row) {
    var before = List.copyOf(row.getChildren());
    var name = new TextField();
    name.setId("edit-folder-name");
    name.setPromptText(context.text("editor.folder.name"));
    name.setAccessibleText(context.text("editor.folder.name"));
    HBox.setHgrow(name, Priority.ALWAYS);
    Runnable done =
        () -> {
          model.addFolder(name.getText());
          row.getChildren().setAll(before);
        };
    name.setOnAction(event -> done.run());
    var add = Buttons.plain(context.text("editor.folder.add"), done);
    row.getChildren().setAll(name, add);
    name.requestFocus();
  }
}
