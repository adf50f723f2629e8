package org.keyturn.ui.unlock;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Parts of a screen that are made when they are first wanted, and take no place until then.
final class LazyParts {
  private LazyParts() {}

  /// @param wanted shows the pane and hides it again
  /// @param content made once
  public static void fill(Pane pane, ObservableBooleanValue wanted, Supplier<List<Node>> content) {
    pane.visibleProperty().bind(wanted);
    pane.managedProperty().bind(wanted);
    wanted.subscribe(on -> {
      if (on && pane.getChildren().isEmpty()) {
        pane.getChildren().addAll(content.get());
      }
    });
  }
}
