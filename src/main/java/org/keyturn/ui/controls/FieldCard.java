package org.keyturn.ui.controls;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// A card of rows parted by hairlines.
public final class FieldCard extends VBox {

  public FieldCard(List<? extends Node> rows) {
    getStyleClass().addAll(Css.CARD, "field-card");
    getChildren().setAll(rows);
    mark();
  }

  public FieldCard(Node... rows) {
    this(List.of(rows));
  }

  private void mark() {
    for (int i = 0; i < getChildren().size(); i++) {
      var row = getChildren().get(i);
      if (!row.getStyleClass().contains("card-row")) {
        row.getStyleClass().add("card-row");
      }
      if (i == getChildren().size() - 1) {
        row.getStyleClass().add("last");
      }
    }
  }
}
