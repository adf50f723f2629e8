package org.keyturn.ui.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.controls.ToggleSwitch;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.css.CssMetaData;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.keyturn.ui.Fx;
import org.keyturn.ui.shell.Shell;

/// Nothing slides where the system asks for reduced motion.
class ReducedMotionTest {
  private static final Path STYLES = Path.of("src/main/resources/org/keyturn/ui/app.css");

  @Test
  void switchesJumpInsteadOfSliding() {
    Fx.start();
    Fx.run(() -> {
      var shell = new Shell();
      var flip = new ToggleSwitch();
      var root = (StackPane) shell.scene().getRoot().getChildrenUnmodifiable().getFirst();
      root.getChildren().add(flip);
      shell.scene().getPreferences().setReducedMotion(false);
      assertTrue(slide(shell, flip) > 0);
      shell.scene().getPreferences().setReducedMotion(true);
      assertEquals(0, slide(shell, flip));
    });
  }

  /// Milliseconds.
  private static double slide(Shell shell, ToggleSwitch flip) {
    shell.scene().getRoot().applyCss();
    shell.scene().getRoot().layout();
    return flip.getSkin().getNode() == null ? -1 : time(flip);
  }

  private static double time(ToggleSwitch flip) {
    for (CssMetaData<?, ?> known : flip.getCssMetaData()) {
      if (known.getProperty().equals("-fx-thumb-move-animation-time")) {
        return value(known, flip);
      }
    }
    throw new AssertionError("a switch has no such property any more");
  }

  @SuppressWarnings("unchecked")
  private static double value(CssMetaData<?, ?> known, ToggleSwitch flip) {
    return ((CssMetaData<ToggleSwitch, Number>) known)
        .getStyleableProperty(flip)
        .getValue()
        .doubleValue();
  }

  @Test
  void theStyleSheetMovesNothing() throws Exception {
    assertEquals(-1, Files.readString(STYLES).indexOf("transition:"));
  }
}
