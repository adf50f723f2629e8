package org.keyturn.ui.detail;

import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.keyturn.model.Overview;
import org.keyturn.text.OneLine;
import org.keyturn.ui.context.ItemNames;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Avatar;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.ItemTypeIcon;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.controls.item.FieldRows;

/// Another item that belongs to the shown one; leads there.
final class LinkedItemRow {
  /// Left and right of the content, as the style sheet pads the button.
  private static final double EDGES = 32;

  private LinkedItemRow() {}

  static Node of(UUID id, DetailRoutes routes, UiContext context) {
    return routes
        .overview(id)
        .<Node>map(item -> row(item, routes, context))
        .orElseGet(() -> gone(context));
  }

  private static Node gone(UiContext context) {
    var row = new HBox(FieldRows.text(context.text("detail.links.gone")));
    row.getStyleClass().add("field-row");
    return row;
  }

  private static Button row(Overview item, DetailRoutes routes, UiContext context) {
    var name = ItemNames.line(item, context);
    var second =
        Optional.of(OneLine.of(item.subtitle()))
            .filter(text -> !text.isBlank())
            .orElseGet(() -> context.text(ItemTypeIcon.one(item.type())));
    var avatar = new Avatar(false);
    avatar.show(name);
    var words = new VBox(Labels.strong(name), Labels.caption(second));
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var content = new HBox(avatar, words, Glyph.FORWARD.icon());
    content.getStyleClass().add("content");
    var button = new Button();
    button.setGraphic(content);
    button.getStyleClass().add("linked-item");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setMinWidth(0);
    content.prefWidthProperty().bind(button.widthProperty().subtract(EDGES));
    button.setAccessibleText(context.text("detail.links.open", name));
    button.setOnAction(event -> routes.reveal(item.id()));
    return button;
  }
}
