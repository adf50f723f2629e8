package org.keyturn.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.keyturn.model.Attribute;
import org.keyturn.model.Item;
import org.keyturn.model.SecretText;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.controls.LongText;

/// Two versions of an item side by side: the fields in which they differ. Secrets are compared, not
/// shown.
final class ConflictView extends VBox {

  private static final double LONG_HEIGHT = 120;

  private record Row(String label, String mine, String theirs) {}

  private final UiContext context;

  ConflictView(UiContext context, Item mine, Item theirs) {
    this.context = context;
    getStyleClass().add("conflict");
    var grid = new GridPane();
    grid.getStyleClass().add("grid");
    for (double share : new double[] {24, 38, 38}) {
      var column = new ColumnConstraints();
      column.setPercentWidth(share);
      grid.getColumnConstraints().add(column);
    }
    grid.addRow(
        0,
        Labels.sectionHead(""),
        Labels.sectionHead(context.text("editor.conflict.yours")),
        Labels.sectionHead(context.text("editor.conflict.other")));
    var rows = rows(mine, theirs);
    for (int i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      grid.addRow(i + 1, Labels.caption(row.label()), value(row.mine()), value(row.theirs()));
    }
    var scroll = new ScrollPane(grid);
    scroll.setFitToWidth(true);
    scroll.setMaxHeight(320);
    scroll.getStyleClass().add(Css.CLEAR_SCROLL);
    getChildren().addAll(Labels.description(context.text("editor.conflict.text")), scroll);
  }

  private Region value(String text) {
    if (LongText.isLong(text.length())) {
      return new LongText(
          text,
          LONG_HEIGHT,
          selected -> context.copying().copy("conflict", SecretText.of(selected)));
    }
    var label = Labels.body(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private List<Row> rows(Item mine, Item theirs) {
    var rows = new ArrayList<Row>();
    add(rows, "editor.name", mine.name(), theirs.name());
    for (var attribute : mine.type().attributes()) {
      var key = "item.field." + attribute.key();
      if (attribute.concealed()) {
        secret(
            rows, key, mine.secrets().attribute(attribute), theirs.secrets().attribute(attribute));
      } else {
        add(rows, key, open(mine, attribute), open(theirs, attribute));
      }
    }
    add(rows, "editor.websites", links(mine), links(theirs));
    add(rows, "editor.tags", tags(mine), tags(theirs));
    secret(rows, "editor.notes", mine.secrets().notes(), theirs.secrets().notes());
    secret(rows, "editor.fields", mine.secrets().fields(), theirs.secrets().fields());
    return rows;
  }

  private void add(List<Row> rows, String key, String mine, String theirs) {
    if (!mine.equals(theirs)) {
      rows.add(new Row(context.text(key), mine, theirs));
    }
  }

  private void secret(List<Row> rows, String key, Object mine, Object theirs) {
    if (!Objects.equals(mine, theirs)) {
      rows.add(
          new Row(
              context.text(key),
              context.text("editor.conflict.differs"),
              context.text("editor.conflict.differs")));
    }
  }

  private static String open(Item item, Attribute attribute) {
    return item.overview().details().attributes().getOrDefault(attribute, "");
  }

  private static String links(Item item) {
    return String.join(
        "\n", item.overview().details().uris().stream().map(uri -> uri.uri()).toList());
  }

  private static String tags(Item item) {
    return String.join(", ", item.overview().filing().tags());
  }
}
