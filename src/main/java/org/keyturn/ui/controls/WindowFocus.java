package org.keyturn.ui.controls;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;

/// Tells when the window around a node is left, or put out of sight. UI thread.
public final class WindowFocus {
  private WindowFocus() {}

  /// @param action runs each time the window loses the focus, and when the node is taken out of it
  public static Subscription lost(Node node, Runnable action) {
    return node.sceneProperty()
        .flatMap(Scene::windowProperty)
        .flatMap(Window::focusedProperty)
        .orElse(false)
        .subscribe((before, focused) -> {
          if (!focused) {
            action.run();
          }
        });
  }

  /// @param action runs each time the window is minimised
  public static Subscription minimised(Scene scene, Runnable action) {
    return scene
        .windowProperty()
        .flatMap(window -> window instanceof Stage stage ? stage.iconifiedProperty() : null)
        .orElse(false)
        .subscribe((before, minimised) -> {
          if (minimised) {
            action.run();
          }
        });
  }
}
