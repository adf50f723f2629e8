package org.keyturn.ui.dialogs;

import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;

/// Looks for what is visible and enabled in a part of the window, in the order in which Tab walks.
final class InSight {
  private InSight() {}

  static Optional<Node> first(Node part, Predicate<Node> wanted) {
    if (!part.isVisible() || part.isDisabled()) {
      return Optional.empty();
    }
    if (wanted.test(part)) {
      return Optional.of(part);
    }
    return part instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream()
            .flatMap(child -> first(child, wanted).stream())
            .findFirst()
        : Optional.empty();
  }
}
