package org.keyturn.ui.commands;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.dialogs.DialogCard;

/// One field and what it found below: typing narrows, the arrows choose, Return goes there, Escape
/// leaves.
public final class PaletteDialog extends VBox {
  private static final int PAGE = 8;

  private final ObservableList<PaletteEntry> rows = FXCollections.observableArrayList();
  private final ListView<PaletteEntry> list = new ListView<>(rows);
  private final TextField field = new TextField();
  private final PaletteViewModel model;
  private Runnable close = () -> {};

  private PaletteDialog(PaletteViewModel model, UiContext context) {
    this.model = model;
    getStyleClass().add("palette");
    field.setId("palette-field");
    field.setPromptText(context.text("palette.prompt"));
    field.setAccessibleText(context.text("palette.prompt"));
    field.textProperty().bindBidirectional(model.typed());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    list.setId("palette-list");
    list.setFocusTraversable(false);
    list.setAccessibleText(context.text("palette.found"));
    list.setCellFactory(view -> new PaletteCell());
    list.setOnMouseClicked(event -> go());
    var none = Labels.description(context.text("palette.none"));
    none.setId("palette-none");
    var below = new StackPane(list, none);
    VBox.setVgrow(below, Priority.ALWAYS);
    model
        .found()
        .subscribe(found -> {
          rows.setAll(found);
          list.getSelectionModel().selectFirst();
          list.scrollTo(0);
          none.setVisible(found.isEmpty());
          list.setVisible(!found.isEmpty());
        });
    getChildren().addAll(field, below);
  }

  /// @return a dialog to open in the overlay
  public static DialogCard card(PaletteViewModel model, UiContext context) {
    var content = new PaletteDialog(model, context);
    var card = DialogCard.bare(context.text("palette.title"), content).focusing(content.field);
    card.getStyleClass().addAll(Css.PANE_DEFAULT, "palette-dialog");
    content.close = card::close;
    return card;
  }

  private void onKey(KeyEvent event) {
    switch (event.getCode()) {
      case DOWN -> move(1);
      case UP -> move(-1);
      case PAGE_DOWN -> move(PAGE);
      case PAGE_UP -> move(-PAGE);
      // Whoever types fast means what the last letter finds.
      case ENTER -> model.whenFound(this::go);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void move(int step) {
    if (!rows.isEmpty()) {
      int row = Math.clamp(list.getSelectionModel().getSelectedIndex() + step, 0, rows.size() - 1);
      list.getSelectionModel().clearAndSelect(row);
      list.scrollTo(Math.max(0, row - PAGE / 2));
    }
  }

  private void go() {
    var chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      close.run();
      chosen.action().run();
    }
  }
}
