package org.keyturn.ui.shell;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// What gets the focus comes into sight, however it gets it: JavaFX scrolls after Tab only. Where
/// the mouse presses nothing moves. JavaFX thread.
final class FocusInSight {
  /// In pixels, above or below what is scrolled to.
  private static final double AROUND = 24;

  private final Scene scene;
  private boolean pressed;

  private FocusInSight(Scene scene) {
    this.scene = scene;
  }

  static void in(Scene scene) {
    var sight = new FocusInSight(scene);
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> sight.pressed = true);
    scene.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> sight.pressed = false);
    scene.focusOwnerProperty().subscribe(sight::moved);
  }

  private void moved(@Nullable Node owner) {
    if (owner != null && !pressed) {
      // Once it is laid out where it belongs.
      Platform.runLater(() -> {
        if (owner.equals(scene.getFocusOwner())) {
          scroll(owner);
        }
      });
    }
  }

  private static void scroll(Node owner) {
    for (var above = owner.getParent(); above != null; above = above.getParent()) {
      if (above instanceof ScrollPane pane && pane.getContent() != null) {
        scroll(pane, owner);
      }
    }
  }

  private static void scroll(ScrollPane pane, Node owner) {
    var content = pane.getContent();
    double all = content.getLayoutBounds().getHeight();
    double seen = pane.getViewportBounds().getHeight();
    if (seen <= 0 || all <= seen) {
      return;
    }
    var place = content.sceneToLocal(owner.localToScene(owner.getLayoutBounds()));
    double top = pane.getVvalue() * (all - seen);
    double wanted = top;
    if (place.getMinY() < top || place.getHeight() > seen) {
      wanted = place.getMinY() - AROUND;
    } else if (place.getMaxY() > top + seen) {
      wanted = place.getMaxY() + AROUND - seen;
    }
    if (wanted != top) {
      pane.setVvalue(Math.clamp(wanted / (all - seen), 0, 1));
    }
  }
}
