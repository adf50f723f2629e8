package org.keyturn.ui.editor;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.FieldCard;
import org.keyturn.ui.controls.Glyph;

/// What few items need, out of the way until somebody asks for it.
final class MoreFields extends VBox {
  private final UiContext context;
  private final Button more;
  private final FieldCard card;

  /// @param open whether the fields stand there from the beginning, for one of them is in use
  MoreFields(List<? extends Node> fields, boolean open, UiContext context) {
    this.context = context;
    card = new FieldCard(fields);
    card.managedProperty().bind(card.visibleProperty());
    more = Buttons.link("", () -> show(!card.isVisible()));
    more.setId("edit-more");
    getStyleClass().add("more-fields");
    getChildren().addAll(more, card);
    show(open);
  }

  private void show(boolean open) {
    card.setVisible(open);
    more.setText(context.text(open ? "editor.less" : "editor.more"));
    more.setGraphic((open ? Glyph.UP : Glyph.DOWN).icon());
  }
}
