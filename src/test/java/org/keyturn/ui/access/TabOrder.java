package org.keyturn.ui.access;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Toggle;

/// Tab visits every control once, in the order in which one reads.
final class TabOrder {
  private static final double OVERLAP = 2;

  private TabOrder() {}

  static List<String> complaints(Shown shown) {
    var complaints = new ArrayList<String>();
    var all = shown.focusable();
    for (int i = 1; i < all.size(); i++) {
      if (isBefore(all.get(i), all.get(i - 1))) {
        complaints.add(
            "comes too late: " + Shown.name(all.get(i)) + " after " + Shown.name(all.get(i - 1)));
      }
    }
    var visited = walk(shown);
    all.stream()
        .filter(node -> !visited.contains(node) && !isReachedByArrows(node, visited))
        .forEach(node -> complaints.add("Tab misses: " + Shown.name(node)));
    return complaints;
  }

  /// Whether one would read `later` first: it lies in the same line to the left, or above without
  /// lying in a pane further right.
  private static boolean isBefore(Node later, Node earlier) {
    var a = Shown.seen(earlier);
    var b = Shown.seen(later);
    if (isScrolledAway(a) || isScrolledAway(b)) {
      return false;
    }
    var above = b.getMaxY() <= a.getMinY() + OVERLAP;
    var below = b.getMinY() >= a.getMaxY() - OVERLAP;
    var left = b.getMaxX() <= a.getMinX() + OVERLAP;
    var right = b.getMinX() >= a.getMaxX() - OVERLAP;
    return (above && !right) || (left && !below);
  }

  private static boolean isScrolledAway(Bounds seen) {
    return seen.getWidth() <= 0 || seen.getHeight() <= 0;
  }

  /// In a group of radio or toggle buttons Tab visits one and the arrows go on from it.
  private static boolean isReachedByArrows(Node node, Set<Node> visited) {
    return node instanceof Toggle toggle
        && toggle.getToggleGroup() != null
        && toggle.getToggleGroup().getToggles().stream().anyMatch(visited::contains);
  }

  /// Presses Tab until it comes round, and puts the focus back.
  private static Set<Node> walk(Shown shown) {
    var scene = shown.root().getScene();
    var before = scene.getFocusOwner();
    var visited = new LinkedHashSet<Node>();
    var first = shown.focusable().stream().findFirst();
    first.ifPresent(Node::requestFocus);
    for (var now = scene.getFocusOwner(); now != null && visited.add(now); ) {
      now.requestFocusTraversal(TraversalDirection.NEXT);
      now = scene.getFocusOwner();
    }
    if (before != null) {
      before.requestFocus();
    }
    return visited;
  }
}
