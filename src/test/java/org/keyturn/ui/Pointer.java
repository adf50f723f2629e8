package org.keyturn.ui;

import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// A mouse that clicks without being moved. On the JavaFX thread.
public final class Pointer {
  private Pointer() {}

  /// Once, at a place inside a node.
  public static void click(Node node, double x, double y) {
    click(node, x, y, 1);
  }

  /// @param times 2 for a double click
  public static void click(Node node, double x, double y, int times) {
    for (var type :
        List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED)) {
      var scene = node.localToScene(x, y);
      Event.fireEvent(
          node,
          new MouseEvent(
              type,
              scene.getX(),
              scene.getY(),
              scene.getX(),
              scene.getY(),
              MouseButton.PRIMARY,
              times,
              false,
              false,
              false,
              false,
              type == MouseEvent.MOUSE_PRESSED,
              false,
              false,
              true,
              false,
              true,
              null));
    }
  }
}
