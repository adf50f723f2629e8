package org.keyturn.ui.items;

import javafx.scene.layout.Region;

/// A row that fills its cell, whatever is written into it. What changes inside does not reach the
/// cell: a list looks up the styles of all that is in a cell which asks to be laid out anew, and
/// each scroll and each search writes other words into each of its rows.
final class FixedRow extends Region {
  private final Region row;

  /// @param row as high as its style sheet says
  FixedRow(Region row) {
    this.row = row;
    row.setManaged(false);
    getStyleClass().add("fixed-row");
    setMinWidth(0);
    setPrefWidth(0);
    getChildren().add(row);
  }

  @Override
  protected void layoutChildren() {
    row.resizeRelocate(0, 0, getWidth(), getHeight());
  }
}
