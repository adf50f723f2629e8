package org.keyturn.ui.items;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.items.model.ItemActions;

/// What was just done and can be undone, and what went wrong. It lies above the panes and moves
/// nothing in them: whoever is about to press a button there hits that button.
final class UndoPill extends VBox {

  UndoPill(ItemActions actions, UiContext context) {
    getStyleClass().add("undo-pill");
    getChildren().addAll(problem(actions, context), offer(actions, context));
    getChildren().forEach(row -> row.managedProperty().bind(row.visibleProperty()));
    setPickOnBounds(false);
    setFillWidth(true);
  }

  private static HBox offer(ItemActions actions, UiContext context) {
    var text = Labels.body("");
    text.setId("undo-text");
    var undo = Buttons.link(context.text("items.undo"), actions::undo);
    undo.setId("undo");
    var row = row(text, undo);
    row.setVisible(false);
    row.hoverProperty().subscribe((before, now) -> actions.hold(now));
    actions
        .offer()
        .subscribe(offer -> {
          row.setVisible(offer.isPresent());
          offer.ifPresent(o -> text.setText(o.text()));
        });
    return row;
  }

  private static HBox problem(ItemActions actions, UiContext context) {
    var text = Labels.styled("", Css.ERROR_TEXT);
    text.setId("items-problem");
    text.setGraphic(Glyph.WARNING.icon(Css.ALARM));
    text.textProperty().bind(actions.problem());
    var row =
        row(
            text,
            Buttons.icon(Glyph.CLOSE, context.text("items.notice.dismiss"), actions::dismiss));
    row.visibleProperty().bind(actions.problem().isNotEmpty());
    return row;
  }

  private static HBox row(Label text, Node action) {
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    var row = new HBox(text, action);
    row.getStyleClass().add("row");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
