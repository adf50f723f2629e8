package org.keyturn.ui.items;

import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Rows without words, where the list will stand once the vault's items are read. They do not move.
final class OpeningRows extends VBox {
  private static final int ROWS = 8;

  /// In pixels: titles of several lengths look like a list.
  private static final double[] WIDTHS = {132, 96, 164, 112};

  OpeningRows(String name) {
    getStyleClass().add("opening-rows");
    setId("opening");
    setFocusTraversable(false);
    setAccessibleText(name);
    IntStream.range(0, ROWS).forEach(row -> getChildren().add(row(WIDTHS[row % WIDTHS.length])));
  }

  private static HBox row(double width) {
    var words = new VBox(bar("title", width), bar("second", width + 28));
    words.getStyleClass().add("words");
    words.setAlignment(Pos.CENTER_LEFT);
    var row = new HBox(bar("picture", 36), words);
    row.getStyleClass().add("row");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static Region bar(String style, double width) {
    var bar = new Region();
    bar.getStyleClass().addAll("bar", style);
    bar.setPrefWidth(width);
    bar.setMaxWidth(width);
    return bar;
  }
}
