package org.keyturn.ui.controls;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// What stands where nothing is: an icon, one sentence, and what can be done about it.
public final class EmptyState extends VBox {

  public EmptyState(Glyph glyph, String title, String text, Node... actions) {
    getStyleClass().add("empty-state");
    setAlignment(Pos.CENTER);
    var tile = new StackPane(glyph.icon(Css.MUTED));
    tile.getStyleClass().add("empty-tile");
    var head = Labels.groupTitle(title);
    head.setWrapText(true);
    head.setTextAlignment(TextAlignment.CENTER);
    var words = Labels.description(text);
    words.setTextAlignment(TextAlignment.CENTER);
    words.setAlignment(Pos.CENTER);
    var buttons = new HBox(actions);
    buttons.getStyleClass().add("actions");
    buttons.setAlignment(Pos.CENTER);
    getChildren().addAll(tile, head, words);
    if (actions.length > 0) {
      getChildren().add(buttons);
    }
  }
}
