package org.keyturn.ui.copyto;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.context.VaultNames;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.dialogs.DialogCard;
import org.keyturn.vault.Session;

/// Asks where items are to go, passes them, and says what was done and how to take it back.
public final class TransferDialog {
  private final TransferViewModel model;
  private final UiContext context;
  private final Runnable changed;
  private final VBox content = new VBox();
  private final VBox targets = new VBox();
  private final DialogCard card;
  private final Button copy;
  private final Button move;
  private final Button undo;

  /// @param name of the item, if it is one
  /// @param changed called when this vault's items may have changed
  public TransferDialog(
      TransferViewModel model, UiContext context, Optional<String> name, Runnable changed) {
    this.model = model;
    this.context = context;
    this.changed = changed;
    copy = Buttons.primary(context.text("transfer.copy"), model::copy);
    copy.setId("transfer-copy");
    move = Buttons.plain(context.text("transfer.move"), model::move);
    move.setId("transfer-move");
    undo = Buttons.plain(context.text("transfer.undo"), this::undo);
    undo.setId("transfer-undo");
    content.getStyleClass().add("transfer");
    content.getChildren().addAll(choices(), remark(), problem(), waiting());
    var title =
        name.map(one -> context.text("transfer.title.one", one))
            .orElseGet(() -> context.text("transfer.title.many", model.count()));
    card =
        new DialogCard(title, content)
            .with(copy, ButtonData.OK_DONE)
            .with(move, ButtonData.OTHER)
            .with(undo, ButtonData.OTHER)
            .withCancel(context.text("action.close"))
            .focusing(targets.getChildren().getFirst())
            .onClosed(model::cancel);
    bind();
  }

  public DialogCard card() {
    return card;
  }

  private VBox choices() {
    var toggles = new ToggleGroup();
    for (var session : model.targets()) {
      targets.getChildren().add(choice(session, toggles));
    }
    targets.getStyleClass().add("targets");
    return targets;
  }

  private RadioButton choice(Session session, ToggleGroup toggles) {
    var path = session.path();
    var name = VaultNames.name(path) + "  \u2013  " + VaultNames.path(path);
    var choice = Buttons.radio(name, toggles, model.target(), session);
    choice.setMnemonicParsing(false);
    return choice;
  }

  private Label remark() {
    return Labels.description(context.text("transfer.remark"));
  }

  private HBox problem() {
    var text = Labels.styled("", Css.ERROR_TEXT);
    text.setGraphic(Glyph.WARNING.icon(Css.ALARM));
    text.setWrapText(true);
    text.textProperty().bind(model.problem());
    var row = new HBox(text);
    row.visibleProperty().bind(text.textProperty().isNotEmpty());
    row.managedProperty().bind(row.visibleProperty());
    return row;
  }

  private HBox waiting() {
    var spinner = new ProgressIndicator();
    spinner.getStyleClass().add("small");
    var row = new HBox(spinner, Labels.body(context.text("transfer.running")));
    row.getStyleClass().add("unlock-waiting");
    row.setAlignment(Pos.CENTER_LEFT);
    row.visibleProperty().bind(model.busy());
    row.managedProperty().bind(model.busy());
    return row;
  }

  private void bind() {
    for (var button : new Button[] {copy, move, undo}) {
      button.disableProperty().bind(model.busy());
      button.managedProperty().bind(button.visibleProperty());
    }
    targets.disableProperty().bind(model.busy());
    undo.setVisible(false);
    model.done().subscribe(done -> done.ifPresent(this::show));
  }

  /// The result takes the place of the question.
  private void show(TransferViewModel.Done done) {
    var text = Labels.body(done.text());
    text.setId("transfer-done");
    text.setWrapText(true);
    text.setGraphic(Glyph.PASSED.icon(Css.SUCCESS));
    content.getChildren().set(0, text);
    content.getChildren().remove(1);
    copy.setVisible(false);
    move.setVisible(false);
    undo.setVisible(true);
    undo.requestFocus();
    changed.run();
  }

  private void undo() {
    model.undo(() -> {
      card.close();
      changed.run();
    });
  }
}
