package org.keyturn.ui.items;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/// Where the Tab key would come first in a part of the window.
final class FirstFocus {

  private FirstFocus() {}

  static Optional<Node> in(Node part) {
    if (part.isDisabled() || !part.isVisible()) {
      return Optional.empty();
    }
    if (part.isFocusTraversable()) {
      return Optional.of(part);
    }
    return part instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream().flatMap(n -> in(n).stream()).findFirst()
        : Optional.empty();
  }
}
