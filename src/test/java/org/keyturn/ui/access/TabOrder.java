package org.keyturn.ui.access;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;

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
        .filter(node -> !visited.contains(node))
        .forEach(node -> complaints.add("Tab misses: " + Shown.name(node)));
    return complaints;
  }

  /// Whether one would read `later` first: it lies in the same line to the left, or above without
  /// lying in a pane further right.
  private static boolean isBefore(Node later, Node earlier) {
    var a = Shown.seen(earlier);
    var b = Shown.seen(later);
    var above = b.getMaxY() <= a.getMinY() + OVERLAP;
    var below = b.getMinY() >= a.getMaxY() - OVERLAP;
    var left = b.getMaxX() <= a.getMinX() + OVERLAP;
    var right = b.getMinX() >= a.getMaxX() - OVERLAP;
    return above && !right || left && !below;
  }

  /// Presses Tab until it comes round, and puts the focus back.
  private static LinkedHashSet<Node> walk(Shown shown) {
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
