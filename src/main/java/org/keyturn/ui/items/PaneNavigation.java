package org.keyturn.ui.items;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/// The way from pane to pane by keyboard.
final class PaneNavigation {
  private final Panes panes;
  private final Sidebar sidebar;
  private final ItemList list;
  private final Parent third;

  PaneNavigation(Panes panes, Sidebar sidebar, ItemList list, Parent third) {
    this.panes = panes;
    this.sidebar = sidebar;
    this.list = list;
    this.third = third;
  }

  /// Moves the focus so many panes on; from nowhere, as from the list.
  void turn(int step) {
    var owner = panes.getScene().getFocusOwner();
    var all = List.of(sidebar, list, third);
    int now = 1;
    for (int i = 0; i < all.size(); i++) {
      now = isIn(owner, all.get(i)) ? i : now;
    }
    switch (Math.floorMod(now + step, all.size())) {
      case 0 -> sidebar.focusChosen();
      case 1 -> list.focusList();
      default -> {
        panes.showDetail();
        FirstFocus.in(third).ifPresent(Node::requestFocus);
      }
    }
  }

  private static boolean isIn(@Nullable Node node, Node pane) {
    for (var at = node; at != null; at = at.getParent()) {
      if (at.equals(pane)) {
        return true;
      }
    }
    return false;
  }
}
