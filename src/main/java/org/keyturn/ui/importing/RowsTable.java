package org.keyturn.ui.importing;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.ItemTypeIcon;
import org.keyturn.vault.ImportPreview.Row;
import org.keyturn.vault.ImportPreview.Twin;

/// Items of a file as lines; secrets are dots.
final class RowsTable extends TableView<Row> {
  private static final String DOTS = "\u2022".repeat(8);

  private final UiContext context;

  RowsTable(List<Row> rows, UiContext context) {
    this.context = context;
    getStyleClass().add("import-rows");
    setId("import-rows");
    setAccessibleText(context.text("import.rows"));
    getColumns().add(name());
    text("import.rows.user", 130, Row::second);
    text("import.rows.address", 150, Row::site);
    text("import.rows.folder", 90, row -> row.folder().orElse(""));
    text("import.rows.secret", 80, row -> row.secret() ? DOTS : "");
    getColumns().add(twin());
    setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    getItems().setAll(rows);
  }

  void show(List<Row> rows) {
    getItems().setAll(rows);
  }

  private void text(String key, double width, Function<Row, String> text) {
    var column = new TableColumn<Row, String>(context.text(key));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(text.apply(cell.getValue())));
    getColumns().add(column);
  }

  private TableColumn<Row, Row> name() {
    var column = column("import.rows.name", 170);
    column.setCellFactory(_ ->
        new TableCell<>() {
          @Override
          protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            setText(row == null || empty ? null : row.name());
            setGraphic(
                row == null || empty ? null : ItemTypeIcon.glyph(row.type()).icon(Css.MUTED));
          }
        });
    return column;
  }

  private TableColumn<Row, Row> twin() {
    var column = column("import.rows.twin", 150);
    column.setCellFactory(_ ->
        new TableCell<>() {
          @Override
          protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            var twin = row == null || empty ? null : row.twin().orElse(null);
            setText(twin == null ? null : words(twin));
            setGraphic(twin == null ? null : Glyph.REUSE.icon(Css.WARN));
          }
        });
    return column;
  }

  private TableColumn<Row, Row> column(String key, double width) {
    var column = new TableColumn<Row, Row>(context.text(key));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
    return column;
  }

  private String words(Twin twin) {
    var place = twin.inVault() ? "vault" : "file";
    return context.text("import.twin." + place + "." + twin.likeness().key());
  }
}
