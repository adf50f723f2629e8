package org.keyturn.ui.shell;

import static javafx.scene.input.KeyCode.DIGIT0;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.EQUALS;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import javafx.geometry.BoundingBox;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.model.Folder;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.settings.SettingKeys;
import org.keyturn.ui.Fx;
import org.keyturn.ui.Pointer;
import org.keyturn.vault.Session;

/// Larger text means less room, and everything stays in the window: first the sidebar becomes a
/// rail, then the list and the detail take turns. Nothing scrolls as a whole.
class ScaledWindowTest {
  private static final double UNIT = 0.5;

  @Test
  void aRailBelowAThousandAndTurnsBelowSevenHundred(@TempDir Path folder) throws Exception {
    try (var window = new RealWindow(folder, Locale.ENGLISH, UNIT, 1280, 800)) {
      window.enter(filled(window));
      var usual = sheets(window);
      window.keys.type(DOWN);
      isSeen(window, "search", "lock", "detail-edit", "items", "vault-menu", "new-folder");

      larger(window, 140);
      assertEquals(usual + 1, sheets(window), "menus have larger text");
      isSeen(window, "search", "lock", "detail-edit", "items", "vault-menu", "sidebar-toggle");
      assertFalse(isSeen(window, "new-folder"), "a rail has no folders");
      window.keys.press("sidebar-toggle");
      isSeen(window, "new-folder", "search", "lock");
      window.keys.type(ESCAPE);
      Fx.until(() -> !isSeen(window, "new-folder"));

      larger(window, 200);
      isSeen(window, "search", "lock", "items", "preferences");
      assertFalse(isSeen(window, "detail-edit"));
      window.keys.shortcut(F).type(DOWN).type(ENTER);
      Fx.until(() -> isSeen(window, "detail-edit") && isSeen(window, "pane-back"));
      window.keys.type(ESCAPE).focused("items");
      Fx.run(() -> Pointer.click(firstRow(window), 20, 20));
      Fx.until(() -> isSeen(window, "detail-edit"));
      window.keys.press("pane-back").focused("items");

      window.keys.shortcut(EQUALS).shortcut(DIGIT0);
      Fx.until(() -> window.test.settings.get(SettingKeys.TEXT_PERCENT) == 100);
      Fx.settle();
      assertEquals(usual, sheets(window));
      isSeen(window, "search", "lock", "detail-edit", "items", "vault-menu", "new-folder");
    }
  }

  @Test
  void belowTheLeastSizeTheFactorGivesWay(@TempDir Path folder) throws Exception {
    try (var window = new RealWindow(folder, Locale.GERMAN)) {
      window.enter(window.create("Mine"));
      larger(window, 200);
      var root = window.shell.root();
      assertEquals(Shell.MIN_WIDTH, Fx.call(root::getWidth), 1);
      assertTrue(Fx.call(root::getHeight) >= Shell.MIN_HEIGHT);
      for (var id : new String[] {"preferences", "search", "add-item", "empty-add", "lock"}) {
        window.keys.tabTo(id);
        assertTrue(isSeen(window, id), id);
      }
    }
  }

  private static Session filled(RealWindow window) throws Exception {
    var session = window.create("Mine");
    session.folders().save(Folder.named("Home"));
    session.items().save(Item.create(ItemType.LOGIN, "Fjordbank", Instant.EPOCH), 0);
    return session;
  }

  private static void larger(RealWindow window, int percent) {
    Fx.run(() -> window.test.settings.put(SettingKeys.TEXT_PERCENT, percent));
    Fx.settle();
  }

  private static int sheets(RealWindow window) {
    return Fx.call(() -> window.shell.scene().getStylesheets().size());
  }

  private static Node firstRow(RealWindow window) {
    return window.shell.scene().getRoot().lookupAll(".item-cell").stream()
        .filter(node -> node instanceof ListCell<?> cell && !cell.isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private static void isSeen(RealWindow window, String... ids) {
    for (var id : ids) {
      Fx.until(() -> isSeen(window, id));
    }
  }

  /// Whether all of it lies in the window.
  private static boolean isSeen(RealWindow window, String id) {
    return Fx.call(() -> {
      var scene = window.shell.scene();
      var node = scene.lookup("#" + id);
      for (var at = node; at != null; at = at.getParent()) {
        if (!at.isVisible()) {
          return false;
        }
      }
      return node != null
          && new BoundingBox(-1, -1, scene.getWidth() + 2, scene.getHeight() + 2)
              .contains(node.localToScene(node.getLayoutBounds()));
    });
  }
}
