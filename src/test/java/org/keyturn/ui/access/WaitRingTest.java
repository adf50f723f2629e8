package org.keyturn.ui.access;

import static org.junit.jupiter.api.Assertions.assertFalse;

import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.keyturn.ui.Fx;
import org.keyturn.ui.shell.Shell;

/// The ring that turns while one waits has no frame: a field with two arrows has the same style
/// class as the ring's inside.
class WaitRingTest {

  @Test
  void theRingHasNoFrame() {
    Fx.start();
    var framed =
        Fx.call(() -> {
          var shell = new Shell();
          var ring = new ProgressIndicator();
          var root = (StackPane) shell.scene().getRoot().getChildrenUnmodifiable().getFirst();
          root.getChildren().add(ring);
          shell.scene().getRoot().applyCss();
          shell.scene().getRoot().layout();
          var inside = (Region) ring.lookup(".spinner");
          return inside.getBackground() != null
              && inside.getBackground().getFills().stream()
                  .anyMatch(fill -> fill.getFill() instanceof Color c && c.getOpacity() > 0);
        });
    assertFalse(framed);
  }
}
