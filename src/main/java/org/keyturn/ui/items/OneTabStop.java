package org.keyturn.ui.items;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/// Controls one below the other that are one stop of Tab together: the arrow keys go from one to
/// the next, Home and End to the ends, and Tab comes back to the one that had the focus last.
final class OneTabStop {
  private List<Node> members = List.of();
  private Optional<Node> stop = Optional.empty();

  /// @param around hears the keys of all of them
  OneTabStop(Node around) {
    // A filter, for a button takes arrow keys for itself.
    around.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
  }

  /// @param now in the order of the arrow keys
  /// @param preferred where Tab leads to when the last stop is gone
  void take(List<? extends Node> now, Optional<? extends Node> preferred) {
    var before = members;
    members = List.copyOf(now);
    members.stream().filter(node -> !before.contains(node)).forEach(this::watch);
    stopAt(stop.filter(members::contains).or(() -> preferred).or(() -> first(members)));
  }

  /// Where Tab leads to from now on, unless one of them has the focus.
  void prefer(Node node) {
    if (members.stream().noneMatch(Node::isFocused)) {
      stopAt(Optional.of(node));
    }
  }

  private static Optional<Node> first(List<Node> nodes) {
    return nodes.stream().findFirst();
  }

  private void watch(Node node) {
    node.setFocusTraversable(false);
    node.focusedProperty()
        .subscribe(focused -> {
          if (focused && members.contains(node)) {
            stopAt(Optional.of(node));
          }
        });
  }

  private void stopAt(Optional<? extends Node> node) {
    var next = node.<Node>map(one -> one);
    stop.ifPresent(one -> one.setFocusTraversable(false));
    next.ifPresent(one -> one.setFocusTraversable(true));
    stop = next;
  }

  private void onKey(KeyEvent event) {
    var seen = members.stream().filter(Node::isVisible).toList();
    var focused = seen.stream().filter(Node::isFocused).findFirst();
    if (focused.isEmpty() || event.isShortcutDown() || event.isShiftDown() || event.isAltDown()) {
      return;
    }
    int at = seen.indexOf(focused.get());
    int to =
        switch (event.getCode()) {
          case UP -> at - 1;
          case DOWN -> at + 1;
          case HOME -> 0;
          case END -> seen.size() - 1;
          default -> -2;
        };
    if (to > -2) {
      event.consume();
      seen.get(Math.clamp(to, 0, seen.size() - 1)).requestFocus();
    }
  }
}
