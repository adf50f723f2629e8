package org.keyturn.ui.controls.item;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.controls.LongText;

/// One row of a field card: label above value, at the right end a place for feedback and the
/// actions, copy always last.
public final class FieldRow extends HBox {
  /// Room for a value; one that must not be cut says so by its own minimum.
  private static final double VALUE_MIN = 94;

  private static final int VALUE = 1;

  /// Narrower rows have no room for feedback beside the value: it takes the label's place.
  private static final double NARROW = 380;

  private final Label caption;
  private final Label feedback = new Label();
  private final VBox words;

  public FieldRow(String label, Node value, List<? extends Node> actions) {
    getStyleClass().add("field-row");
    setAlignment(Pos.CENTER_LEFT);
    caption = Labels.caption(label);
    caption.setLabelFor(value);
    words =
        new VBox(caption, value) {
          @Override
          protected double computeMinWidth(double height) {
            return Math.max(VALUE_MIN, super.computeMinWidth(height));
          }
        };
    words.getStyleClass().add("words");
    words.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(words, Priority.ALWAYS);
    feedback.getStyleClass().addAll(Css.CAPTION, "feedback");
    getChildren().add(words);
    getChildren().addAll(actions);
    widthProperty().subscribe(this::arrange);
    setOnContextMenuRequested(event -> RowActionsMenu.show(this, actions, event));
  }

  /// Makes the whole row a button: a click anywhere in it does this, unless it hits one of its own
  /// buttons, or a text that is selected with the mouse.
  public FieldRow onPress(Runnable action) {
    getStyleClass().add("pressable");
    setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY
          && event.isStillSincePress()
          && event.getClickCount() == 1
          && !isOwn(event.getTarget())) {
        event.consume();
        action.run();
      }
    });
    return this;
  }

  private boolean isOwn(Object target) {
    for (Node at = target instanceof Node node ? node : null;
        at != null && !at.equals(this);
        at = at.getParent()) {
      if (at instanceof ButtonBase || at instanceof TextInputControl || at instanceof LongText) {
        return true;
      }
    }
    return false;
  }

  /// Says something in place, e.g. "Copied, clears in 24 s"; an empty text says nothing.
  public void say(String text) {
    feedback.setText(text);
    feedback.setGraphic(text.isEmpty() ? null : Glyph.CHECK.icon(Css.SUCCESS));
    arrange();
  }

  /// Exchanges the label above the value.
  public void name(String label) {
    caption.setText(label);
  }

  private void arrange() {
    boolean speaks = !feedback.getText().isEmpty();
    boolean narrow = getWidth() < NARROW;
    var above = speaks && narrow ? feedback : caption;
    if (!above.equals(words.getChildren().getFirst())) {
      getChildren().remove(feedback);
      words.getChildren().set(0, above);
    }
    if (!speaks || narrow) {
      getChildren().remove(feedback);
    } else if (!getChildren().contains(feedback)) {
      getChildren().add(1, feedback);
    }
  }

  /// Exchanges the value below the label.
  public void show(Node value) {
    words.getChildren().set(VALUE, value);
  }
}
