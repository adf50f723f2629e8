package org.keyturn.ui.commands;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Labels;

/// A row of the palette: icon, title, what it is, and its shortcut.
final class PaletteCell extends ListCell<PaletteEntry> {
  private final StackPane icon = new StackPane();
  private final Label title = Labels.body("");
  private final Label detail = Labels.caption("");
  private final Label keys = new Label();
  private final HBox row = new HBox(icon, title, detail, keys);

  PaletteCell() {
    getStyleClass().add("palette-cell");
    icon.getStyleClass().add("palette-icon");
    keys.getStyleClass().add(Css.KEY_CAP);
    keys.setMinWidth(USE_PREF_SIZE);
    keys.managedProperty().bind(keys.visibleProperty());
    title.setMinWidth(0);
    detail.setMinWidth(0);
    detail.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(detail, Priority.ALWAYS);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("row");
    row.setMinWidth(0);
    setPrefWidth(0);
    setText(null);
  }

  @Override
  protected void updateItem(@Nullable PaletteEntry entry, boolean empty) {
    super.updateItem(entry, empty);
    if (empty || entry == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    icon.getChildren().setAll(entry.glyph().icon());
    title.setText(entry.title());
    detail.setText(entry.detail());
    keys.setText(entry.keys());
    keys.setVisible(!entry.keys().isEmpty());
    setAccessibleText(String.join(", ", entry.title(), entry.detail(), entry.keys()));
    setGraphic(row);
  }
}
