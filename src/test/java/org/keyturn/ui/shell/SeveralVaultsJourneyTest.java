package org.keyturn.ui.shell;

import static javafx.scene.input.KeyCode.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.model.Failed;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.ui.Fx;
import org.keyturn.ui.items.ItemsRoutes.VaultEntry;
import org.keyturn.vault.LockReason;

/// Items pass between two open vaults, several at once; and a vault that locks by itself is marked
/// until it is open again. By keyboard alone.
class SeveralVaultsJourneyTest {

  @Test
  void passSeveralItemsAndComeBackToAVaultThatLocked(@TempDir Path folder) throws Failed {
    try (var window = new RealWindow(folder)) {
      var keys = window.keys;
      var work = window.create("Work");
      var home = window.create("Home");
      for (var name : List.of("Harbour", "Elbe")) {
        home.items().save(Item.create(ItemType.LOGIN, name, window.test.timers.now()), 0);
      }
      window.enter(work).enter(home);
      Fx.until(() -> window.app.vault().orElseThrow().navigator().itemCount() == 2);

      keys.type(DOWN).focused("items").shortcut(A).arrive("bulk-pass");
      keys.press("bulk-export").arrive("export-action").says("Export 2 items");
      keys.type(ESCAPE).leave("export-action");
      keys.press("bulk-pass").arrive("transfer-copy").says("Copy or move 2 items");
      keys.type(ENTER).arrive("transfer-done");
      assertEquals(2, work.items().list().size());
      keys.type(ESCAPE).leave("transfer-copy");

      work.lock(LockReason.FILE_REPLACED);
      Fx.until(() -> window.shell.overlay().isOpen());
      keys.type(ESCAPE);
      Fx.until(() -> !window.shell.overlay().isOpen());
      assertEquals(List.of("Home", "Work (locked)"), names(window));

      // The menu itself is longer than the screen of the headless platform, which cannot draw that.
      Fx.run(() -> locked(window).action().run());
      keys.arrive("unlock-password");
      keys.write(RealWindow.PASSWORD).type(ENTER).arrive("search");
      assertEquals(List.of("Home", "Work"), names(window));
    }
  }

  private static VaultEntry locked(RealWindow window) {
    return window.app.navigator.vaults(window.app.vault().orElseThrow().session()).stream()
        .filter(VaultEntry::locked)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> names(RealWindow window) {
    return Fx.call(() ->
        window.app.navigator.vaults(window.app.vault().orElseThrow().session()).stream()
            .map(SeveralVaultsJourneyTest::name)
            .toList());
  }

  private static String name(VaultEntry entry) {
    return entry.locked() ? entry.name() + " (locked)" : entry.name();
  }
}
