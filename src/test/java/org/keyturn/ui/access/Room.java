package org.keyturn.ui.access;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/// Everything has room: words are not cut, buttons lie inside the window, and targets are at least
/// as large as WCAG 2.2 asks in 2.5.8.
final class Room {
  private static final double TARGET = 24;
  private static final double ROUNDING = 0.5;

  private Room() {}

  static List<String> complaints(Shown shown) {
    var complaints = new ArrayList<String>();
    for (var node : shown.nodes()) {
      if (isTarget(node) && isSmall(node)) {
        complaints.add("is smaller than 24 by 24: " + Shown.name(node));
      }
      if (isTarget(node) && isOutside(node)) {
        complaints.add("is outside the window: " + Shown.name(node));
      }
      if (node instanceof Control && isOutsideItsParent(node)) {
        complaints.add("is outside of what holds it: " + Shown.name(node));
      }
      if (node instanceof Labeled labeled && isCut(labeled)) {
        complaints.add("is cut: " + Shown.name(node));
      }
    }
    return complaints;
  }

  /// The arrow inside a combo box or a spinner is part of a larger target.
  private static boolean isTarget(Node node) {
    return node.isFocusTraversable()
        && (node instanceof ButtonBase
            || node instanceof ComboBoxBase<?>
            || node instanceof TextInputControl);
  }

  private static boolean isSmall(Node node) {
    var bounds = node.getLayoutBounds();
    return bounds.getWidth() < TARGET - ROUNDING || bounds.getHeight() < TARGET - ROUNDING;
  }

  private static boolean isOutside(Node node) {
    var bounds = node.localToScene(node.getLayoutBounds());
    var scene = node.getScene();
    return !Shown.isInside(node, ScrollPane.class)
        && (bounds.getMinX() < -ROUNDING
            || bounds.getMinY() < -ROUNDING
            || bounds.getMaxX() > scene.getWidth() + ROUNDING
            || bounds.getMaxY() > scene.getHeight() + ROUNDING);
  }

  /// Only where a pane places it: skins may put parts where they like.
  private static boolean isOutsideItsParent(Node node) {
    var parent = node.getParent();
    boolean placed =
        parent instanceof HBox
            || parent instanceof VBox
            || parent instanceof BorderPane
            || parent instanceof FlowPane
            || parent instanceof TilePane
            || parent instanceof GridPane;
    if (!placed || !node.isManaged() || node instanceof ScrollPane) {
      return false;
    }
    var room = parent.getLayoutBounds();
    return node.getLayoutBounds().getWidth() > 0
        && (node.getLayoutX() < -1
            || node.getLayoutX() + node.getLayoutBounds().getWidth() > room.getWidth() + 1
            || node.getLayoutY() < -1
            || node.getLayoutY() + node.getLayoutBounds().getHeight() > room.getHeight() + 1);
  }

  /// Names and paths that people chose may end in dots: in rows of lists, where a tooltip tells the
  /// whole, and where the middle is left out on purpose.
  private static boolean isCut(Labeled labeled) {
    if (labeled.getTooltip() != null && !(labeled instanceof ButtonBase)
        || labeled.getTextOverrun() == OverrunStyle.CENTER_ELLIPSIS
        || isInButtonWithTip(labeled)
        || labeled instanceof IndexedCell<?>
        || Shown.isInside(labeled, IndexedCell.class)) {
      return false;
    }
    var drawn = labeled.lookup(".text");
    return drawn instanceof Text text
        && labeled.equals(drawn.getParent())
        && !labeled.getText().isEmpty()
        && !flat(text.getText()).equals(flat(labeled.getText()));
  }

  private static boolean isInButtonWithTip(Node node) {
    for (var above = node.getParent(); above != null; above = above.getParent()) {
      if (above instanceof ButtonBase button) {
        return button.getTooltip() != null;
      }
    }
    return false;
  }

  private static String flat(String text) {
    return text.replaceAll("\\s", "");
  }
}
