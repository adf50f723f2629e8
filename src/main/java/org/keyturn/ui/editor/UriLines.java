package org.keyturn.ui.editor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.keyturn.model.LoginUri.Match;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Desk;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;

/// The addresses of a login, each with its rule of comparison.
final class UriLines extends VBox {
  private final ItemForm form;
  private final Desk desk;
  private final VBox lines = new VBox();

  UriLines(ItemForm form, Desk desk) {
    this.form = form;
    this.desk = desk;
    getStyleClass().add("input-block");
    lines.getStyleClass().add("lines");
    var add = Buttons.link(desk.text("editor.websites.add"), this::add);
    add.setId("edit-add-uri");
    add.setGraphic(Glyph.ADD.icon());
    getChildren().addAll(Labels.styled(desk.text("editor.websites"), "strong-text"), lines, add);
    form.uris().forEach(line -> lines.getChildren().add(row(line)));
  }

  private void add() {
    form.addUri();
    var row = row(form.uris().getLast());
    lines.getChildren().add(row);
    row.getChildren().getFirst().requestFocus();
  }

  private HBox row(UriLine line) {
    var text = new TextField();
    text.setPromptText("https://");
    text.setAccessibleText(desk.text("editor.websites"));
    text.textProperty().bindBidirectional(line.text());
    HBox.setHgrow(text, Priority.ALWAYS);
    var match = new ComboBox<Optional<Match>>();
    match.getItems().add(Optional.empty());
    match.getItems().addAll(Stream.of(Match.values()).map(Optional::of).toList());
    match.setConverter(Words.of(this::words, List.copyOf(match.getItems())));
    match.valueProperty().bindBidirectional(line.match());
    match.setAccessibleText(desk.text("editor.match"));
    match.setPrefWidth(150);
    match.setMinWidth(120);
    var row = new HBox(text, match);
    row.getStyleClass().add("edit-line");
    var remove =
        Buttons.icon(
            Glyph.REMOVE,
            desk.text("editor.websites.remove"),
            () -> {
              form.uris().remove(line);
              lines.getChildren().remove(row);
            });
    row.getChildren().add(remove);
    row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    return row;
  }

  private String words(Optional<Match> match) {
    var word = match.map(m -> m.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    return desk.text("editor.match." + word.orElse("default"));
  }
}
