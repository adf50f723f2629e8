package org.keyturn.ui.importing;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.keyturn.ui.context.ChoiceWords;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.importing.model.ColumnPlan;
import org.keyturn.ui.importing.model.ImportViewModel;

/// What the columns of a table mean that nobody knows.
final class ColumnsPart extends VBox {
  private static final double FIELD_WIDTH = 260;

  ColumnsPart(ImportViewModel model, UiContext context, ColumnPlan plan) {
    getStyleClass().add("exchange-form");
    var rows = new VBox();
    rows.getStyleClass().addAll(Css.CARD, "column-rows");
    plan.columns().forEach(column -> rows.getChildren().add(row(plan, column, context)));
    var lead =
        new VBox(
            2,
            Labels.strong(context.text("import.columns")),
            Labels.description(context.text("import.columns.text")));
    getChildren().addAll(new FileCard(model, context), lead, rows, KeysPart.error(model));
  }

  private static Node row(ColumnPlan plan, String column, UiContext context) {
    var box = new ComboBox<String>();
    box.getItems().setAll(ColumnPlan.fields());
    box.setConverter(new ChoiceWords<>(field -> context.text(ColumnPlan.key(field))));
    box.setValue(plan.meaning(column));
    box.setPrefWidth(FIELD_WIDTH);
    box.setMinWidth(FIELD_WIDTH);
    box.valueProperty().addListener((seen, before, now) -> plan.mean(column, now));
    var name = Labels.strong(column);
    name.setLabelFor(box);
    name.setTextOverrun(OverrunStyle.ELLIPSIS);
    name.setMinWidth(0);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    var row = new HBox(12, name, Glyph.FORWARD.icon(Css.MUTED), box);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
