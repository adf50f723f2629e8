package org.keyturn.ui.preferences.backup;

import java.util.ArrayList;
import java.util.Optional;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.keyturn.ui.context.Dates;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.context.VaultNames;
import org.keyturn.ui.controls.Banner;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.EmptyState;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.controls.Tone;
import org.keyturn.ui.dialogs.DialogCard;
import org.keyturn.ui.preferences.backup.RestoreViewModel.Step;
import org.keyturn.vault.BackupCopy;
import org.keyturn.vault.BackupCopy.Place;

/// Which copy is put back, with its day and how much is in it, and where it goes.
public final class RestoreDialog {
  private final RestoreViewModel model;
  private final UiContext context;
  private final Dates dates;
  private final StackPane content = new StackPane();
  private final DialogCard card;

  public RestoreDialog(RestoreViewModel model, UiContext context) {
    this.model = model;
    this.context = context;
    dates = new Dates(context);
    card = new DialogCard(context.text("restore.title"), content);
    card.getStyleClass().addAll("exchange-dialog", "restore-dialog");
    var cancel = Buttons.plain(context.text("action.cancel"), card::close);
    var restore = Buttons.primary(context.text("restore.action"), model::restore);
    restore.setId("restore-action");
    restore.disableProperty().bind(model.chosen().map(Optional::isEmpty));
    var close = Buttons.plain(context.text("action.close"), card::close);
    var open = Buttons.primary(context.text("restore.open"), this::open);
    open.setId("restore-open");
    card.with(when(cancel, in(Step.DONE).not()), ButtonData.CANCEL_CLOSE)
        .with(when(restore, in(Step.CHOOSE)), ButtonData.OK_DONE)
        .with(when(close, in(Step.DONE)), ButtonData.CANCEL_CLOSE)
        .with(when(open, in(Step.DONE)), ButtonData.OK_DONE);
    model.step().subscribe(step -> content.getChildren().setAll(part(step)));
  }

  /// To be opened in the window's overlay.
  public DialogCard card() {
    return card;
  }

  private BooleanBinding in(Step step) {
    return model.step().isEqualTo(step);
  }

  private static Button when(Button button, BooleanBinding shown) {
    button.visibleProperty().bind(shown);
    button.managedProperty().bind(shown);
    return button;
  }

  private void open() {
    card.close();
    model.open();
  }

  private Node part(Step step) {
    return switch (step) {
      case LOOKING, RUNNING -> waiting();
      case CHOOSE -> choose();
      case DONE ->
          new Banner(
              Tone.SUCCESS,
              context.text("restore.done"),
              context.text("restore.done.text", VaultNames.path(model.restored())));
    };
  }

  private Node waiting() {
    var spinner = new ProgressIndicator();
    spinner.getStyleClass().add("small");
    var row = new HBox(12, spinner, Labels.body(context.text("restore.running")));
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private Node choose() {
    var parts = new ArrayList<Node>();
    model
        .failure()
        .get()
        .ifPresent(text -> parts.add(new Banner(Tone.DANGER, text.title(), text.advice())));
    if (model.copies().isEmpty()) {
      parts.add(
          new EmptyState(
              Glyph.BOX, context.text("restore.none"), context.text("restore.none.text")));
    } else {
      parts.add(list());
      parts.add(new RestoreWays(model, context));
    }
    var column = new VBox();
    column.getStyleClass().add("exchange-form");
    column.getChildren().setAll(parts);
    return column;
  }

  private Node list() {
    var rows = new VBox();
    rows.getStyleClass().addAll(Css.CARD, "wizard-card");
    var toggles = new ToggleGroup();
    for (var copy : model.copies()) {
      rows.getChildren().add(row(copy, toggles));
    }
    rows.getChildren()
        .subList(0, model.copies().size() - 1)
        .forEach(row -> row.getStyleClass().add("parted"));
    var scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().addAll(Css.CLEAR_SCROLL, "copies");
    return scroll;
  }

  private Node row(BackupCopy copy, ToggleGroup toggles) {
    var radio =
        Buttons.radio(dates.minute(copy.made()), toggles, model.chosen(), Optional.of(copy));
    var text =
        Labels.caption(
            context.text(
                copy.place() == Place.DATA_FOLDER ? "restore.copy" : "restore.copy.beside",
                copy.name(),
                copy.items(),
                context.messages().bytes(copy.bytes())));
    text.getStyleClass().add("below-tick");
    var words = new VBox(2, radio, text);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var row = new HBox(12, words);
    if (model.opensOtherwise(copy)) {
      var chip =
          Labels.styled(
              context.text("restore.older-key", copy.state().key().fingerprint()), Css.CHIP);
      chip.setGraphic(Glyph.KEY.icon(Css.WARN));
      chip.setMinWidth(Region.USE_PREF_SIZE);
      row.getChildren().add(chip);
    }
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("wizard-line");
    return row;
  }
}
