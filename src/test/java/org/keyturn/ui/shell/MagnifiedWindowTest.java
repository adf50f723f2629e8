package org.keyturn.ui.shell;

import static javafx.scene.input.KeyCode.DIGIT0;
import static javafx.scene.input.KeyCode.EQUALS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Locale;
import javafx.geometry.BoundingBox;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.settings.SettingKeys;
import org.keyturn.ui.Fx;

/// Twice as large, nothing is lost: what does not fit into the window is scrolled to.
class MagnifiedWindowTest {

  @Test
  void whatGetsTheFocusComesIntoSight(@TempDir Path folder) throws Exception {
    try (var window = new RealWindow(folder, Locale.ENGLISH)) {
      window.enter(window.create("Mine"));
      var usual = sheets(window);
      window.keys.shortcut(EQUALS);
      Fx.until(() -> window.test.settings.get(SettingKeys.TEXT_PERCENT) == 110);
      Fx.run(() -> window.test.settings.put(SettingKeys.TEXT_PERCENT, 200));
      Fx.settle();
      assertEquals(usual + 1, sheets(window), "menus have larger text");
      var root = window.shell.root();
      assertTrue(Fx.call(root::getWidth) >= Shell.MIN_WIDTH);
      assertTrue(Fx.call(root::getHeight) >= Shell.MIN_HEIGHT);

      for (var id : new String[] {"preferences", "search", "add-item", "empty-add", "lock"}) {
        window.keys.tabTo(id);
        Fx.until(() -> isInSight(window, window.shell.scene().lookup("#" + id)));
      }

      window.keys.shortcut(DIGIT0);
      Fx.until(() -> window.test.settings.get(SettingKeys.TEXT_PERCENT) == 100);
      Fx.settle();
      assertEquals(usual, sheets(window));
      assertEquals(Fx.call(window.shell.scene()::getWidth), Fx.call(root::getWidth));
      assertTrue(Fx.call(() -> isInSight(window, window.shell.scene().lookup("#lock"))));
    }
  }

  private static int sheets(RealWindow window) {
    return Fx.call(() -> window.shell.scene().getStylesheets().size());
  }

  private static boolean isInSight(RealWindow window, Node node) {
    var scene = window.shell.scene();
    var all = new BoundingBox(-1, -1, scene.getWidth() + 2, scene.getHeight() + 2);
    return all.contains(node.localToScene(node.getLayoutBounds()));
  }
}
