package org.keyturn.ui.firststeps;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.context.VaultNames;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.FieldCard;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.dialogs.DialogCard;

/// The second step after a vault was created: bring in what another program has, put the password
/// on paper, look around among samples; or none of these.
public final class FirstStepsDialog {
  private final FirstStepsViewModel model;
  private final UiContext context;
  private final DialogCard card;

  public FirstStepsDialog(FirstStepsViewModel model, UiContext context) {
    this.model = model;
    this.context = context;
    var rows = rows();
    var vault = VaultNames.name(model.session().path());
    var content =
        new VBox(
            Labels.description(context.text("first.text", vault)), new FieldCard(rows), problem());
    content.getStyleClass().add("first-steps");
    card = new DialogCard(context.text("first.title"), content);
    var done = Buttons.primary(context.text("first.done"), card::close);
    done.setId("first-done");
    card.with(done, ButtonData.OK_DONE).focusing(done);
    model.sampled().subscribe(this::closeIf);
  }

  public DialogCard card() {
    return card;
  }

  /// Among the samples one looks around.
  private void closeIf(boolean sampled) {
    if (sampled) {
      card.close();
    }
  }

  private List<Node> rows() {
    var rows = new ArrayList<Node>();
    var routes = model.routes();
    rows.add(
        row(
            Glyph.IMPORT,
            context.text("first.import.title"),
            context.text("first.import.text"),
            button("first-import", context.text("first.import.action"), routes::importFile)));
    rows.add(
        row(
            Glyph.FILE,
            context.text("first.sheet.title"),
            context.text("first.sheet.text"),
            button("first-sheet", context.text("first.sheet.action"), routes::sheet)));
    rows.add(
        row(
            Glyph.SHOW,
            context.text("first.samples.title"),
            context.text("first.samples.text"),
            button("first-samples", context.text("first.samples.action"), model::addSamples)));
    return rows;
  }

  private static Button button(String id, String text, Runnable action) {
    var button = Buttons.plain(text, action);
    button.setId(id);
    return button;
  }

  private static HBox row(Glyph glyph, String title, String text, Node control) {
    var tile = new StackPane(glyph.icon(Css.ACCENT));
    tile.getStyleClass().addAll(Css.TILE, Css.ACCENT);
    var words = new VBox(Labels.strong(title), Labels.description(text));
    words.getStyleClass().add("words");
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var row = new HBox(tile, words, control);
    row.getStyleClass().add("first-step");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private Label problem() {
    var problem = Labels.styled("", Css.ERROR_TEXT);
    problem.setWrapText(true);
    problem.textProperty().bind(model.problem());
    problem.managedProperty().bind(problem.textProperty().isNotEmpty());
    return problem;
  }
}
