package org.keyturn.ui.access;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;

/// The visible nodes below a root, in the order of the scene graph, which is the order of Tab.
record Shown(Parent root, List<Node> nodes) {

  Shown(Parent root) {
    this(root, new ArrayList<>());
    add(root);
  }

  private void add(Node node) {
    if (node.isVisible()) {
      nodes.add(node);
      if (node instanceof Parent parent) {
        parent.getChildrenUnmodifiable().forEach(this::add);
      }
    }
  }

  <T> Stream<T> all(Class<T> type) {
    return nodes.stream().filter(type::isInstance).map(type::cast);
  }

  /// What Tab can reach.
  List<Node> focusable() {
    return nodes.stream().filter(n -> n.isFocusTraversable() && !n.isDisabled()).toList();
  }

  static boolean isInside(Node node, Class<?> type) {
    var above = node.getParent();
    return above != null && (type.isInstance(above) || isInside(above, type));
  }

  /// Where the node is seen: what lies outside its scroll pane counts as lying at its edge.
  static Bounds seen(Node node) {
    var bounds = node.localToScene(node.getBoundsInLocal());
    for (var above = node.getParent(); above != null; above = above.getParent()) {
      if (above instanceof ScrollPane) {
        bounds = clamp(bounds, above.localToScene(above.getBoundsInLocal()));
      }
    }
    return bounds;
  }

  private static Bounds clamp(Bounds inner, Bounds outer) {
    double left = Math.clamp(inner.getMinX(), outer.getMinX(), outer.getMaxX());
    double top = Math.clamp(inner.getMinY(), outer.getMinY(), outer.getMaxY());
    double right = Math.clamp(inner.getMaxX(), outer.getMinX(), outer.getMaxX());
    double bottom = Math.clamp(inner.getMaxY(), outer.getMinY(), outer.getMaxY());
    return new BoundingBox(left, top, right - left, bottom - top);
  }

  /// How a complaint names a node.
  static String name(Node node) {
    var id = node.getId() == null ? "" : "#" + node.getId();
    var text =
        node instanceof Labeled labeled && labeled.getText() != null ? labeled.getText() : "";
    return node.getClass().getSimpleName() + id + node.getStyleClass() + " '" + text + "'";
  }
}
