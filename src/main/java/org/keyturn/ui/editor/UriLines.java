package org.keyturn.ui.editor;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.keyturn.model.LoginUri.Match;
import org.keyturn.ui.context.ChoiceWords;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.editor.model.ItemForm;
import org.keyturn.ui.editor.model.UriLine;

/// The addresses of a login. How each is compared stands below it, once it is asked for or is not
/// the usual rule.
final class UriLines extends VBox {
  private final ItemForm form;
  private final UiContext context;
  private final VBox lines = new VBox();

  public UriLines(ItemForm form, UiContext context) {
    this.form = form;
    this.context = context;
    getStyleClass().add("input-block");
    lines.getStyleClass().add("lines");
    var add = Buttons.link(context.text("editor.websites.add"), this::add);
    add.setId("edit-add-uri");
    add.setGraphic(Glyph.ADD.icon());
    getChildren().addAll(Labels.styled(context.text("editor.websites"), "input-label"), lines, add);
    form.uris().forEach(line -> lines.getChildren().add(row(line)));
  }

  private void add() {
    form.addUri();
    var row = row(form.uris().getLast());
    lines.getChildren().add(row);
    row.lookup(".text-field").requestFocus();
  }

  private VBox row(UriLine line) {
    var text = new TextField();
    text.setId("edit-uri" + form.uris().indexOf(line));
    text.setPromptText("https://");
    text.setAccessibleText(context.text("editor.websites"));
    text.textProperty().bindBidirectional(line.text());
    HBox.setHgrow(text, Priority.ALWAYS);
    var rule = rule(line);
    rule.setVisible(line.match().get().isPresent());
    rule.managedProperty().bind(rule.visibleProperty());
    var show =
        Buttons.icon(
            Glyph.SETTINGS, context.text("editor.match"), () -> rule.setVisible(!rule.isVisible()));
    show.getStyleClass().add("match-rule");
    var head = new HBox(text, show);
    head.getStyleClass().add("edit-line");
    head.setAlignment(Pos.CENTER_LEFT);
    var row = new VBox(head, Hint.address(line.text(), context), rule);
    row.getStyleClass().add("field-line");
    var remove =
        Buttons.icon(
            Glyph.REMOVE,
            context.text("editor.websites.remove"),
            () -> {
              form.uris().remove(line);
              lines.getChildren().remove(row);
            });
    head.getChildren().add(remove);
    return row;
  }

  private HBox rule(UriLine line) {
    var match = new ComboBox<Optional<Match>>();
    match.getItems().add(Optional.empty());
    match.getItems().addAll(Stream.of(Match.values()).map(Optional::of).toList());
    match.setConverter(new ChoiceWords<>(this::words));
    match.valueProperty().bindBidirectional(line.match());
    match.setMaxWidth(Double.MAX_VALUE);
    match.setMinWidth(0);
    HBox.setHgrow(match, Priority.ALWAYS);
    var label = Labels.caption(context.text("editor.match"));
    label.setLabelFor(match);
    label.setWrapText(true);
    var rule = new HBox(label, match);
    rule.getStyleClass().add("edit-line");
    rule.setAlignment(Pos.CENTER_LEFT);
    return rule;
  }

  private String words(Optional<Match> match) {
    var word = match.map(Match::label);
    return context.text("editor.match." + word.orElse("default"));
  }
}
