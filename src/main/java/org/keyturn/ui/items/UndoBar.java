package org.keyturn.ui.items;

import java.util.Optional;
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

/// Below the panes: what was just done and can be undone, and what went wrong.
final class UndoBar extends VBox {

  UndoBar(ItemActions actions, UiContext context) {
    getStyleClass().add("undo-bar");
    getChildren().addAll(problem(actions, context), offer(actions, context));
    getChildren().forEach(row -> row.managedProperty().bind(row.visibleProperty()));
  }

  private static HBox offer(ItemActions actions, UiContext context) {
    var text = Labels.body("");
    var undo = Buttons.link(context.text("items.undo"), actions::undo);
    undo.setId("undo");
    var row = row(text, undo);
    row.setVisible(false);
    row.hoverProperty().subscribe((before, now) -> actions.hold(now));
    actions.offer().subscribe(offer -> show(row, text, offer));
    return row;
  }

  private static void show(HBox row, Label text, Optional<ItemActions.Offer> offer) {
    row.setVisible(offer.isPresent());
    offer.ifPresent(o -> text.setText(o.text()));
  }

  private static HBox problem(ItemActions actions, UiContext context) {
    var text = Labels.styled("", Css.ERROR_TEXT);
    text.setId("items-problem");
    text.setGraphic(Glyph.WARNING.icon(Css.ALARM));
    text.setWrapText(true);
    text.textProperty().bind(actions.problem());
    var row =
        row(
            text,
            Buttons.icon(Glyph.CLOSE, context.text("items.notice.dismiss"), actions::dismiss));
    row.visibleProperty().bind(actions.problem().isNotEmpty());
    return row;
  }

  private static HBox row(Label text, Node... rest) {
    var row = new HBox(text);
    row.getChildren().addAll(rest);
    row.getStyleClass().add("row");
    row.setAlignment(Pos.CENTER_LEFT);
    if (rest.length == 1) {
      HBox.setHgrow(text, Priority.ALWAYS);
      text.setMaxWidth(Double.MAX_VALUE);
    }
    return row;
  }
}
