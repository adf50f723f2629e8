package org.keyturn.ui.shell;

import static javafx.scene.input.KeyCode.COMMA;
import static javafx.scene.input.KeyCode.DELETE;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.END;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F;
import static javafx.scene.input.KeyCode.F6;
import static javafx.scene.input.KeyCode.HOME;
import static javafx.scene.input.KeyCode.RIGHT;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.SPACE;
import static javafx.scene.input.KeyCode.UP;
import static javafx.scene.input.KeyCode.Z;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.model.Attribute;
import org.keyturn.model.Failed;
import org.keyturn.model.Folder;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.SecretText;
import org.keyturn.model.Secrets;
import org.keyturn.ui.Fx;
import org.keyturn.ui.Keyboard;
import org.keyturn.vault.Session;

/// The three panes under hands that are quick, in the real window on a real vault.
@SuppressWarnings("NullAway.Init")
class PanesJourneyTest {
  private static RealWindow window;
  private static Keyboard keys;
  private static UUID bank;

  @BeforeAll
  static void open(@TempDir Path folder) throws Failed {
    window = new RealWindow(folder);
    keys = window.keys;
    var session = window.create("Test");
    bank = save(session, "Bank");
    save(session, "Library");
    for (var name : List.of("Home", "Home/Garden", "Home/Garden/Tools", "Work")) {
      session.folders().save(Folder.named(name));
    }
    window.enter(session);
    Fx.until(() -> window.vault().navigator().itemCount() == 2);
  }

  private static UUID save(Session session, String name) throws Failed {
    var item = Item.create(ItemType.LOGIN, name, Instant.EPOCH);
    var none = Secrets.NONE;
    var values = Map.of(Attribute.PASSWORD, SecretText.of("s3cret"));
    var secrets = new Secrets(values, none.notes(), List.of(), List.of(), List.of(), none.extras());
    session.items().save(new Item(item.overview(), secrets), 0);
    return item.id();
  }

  @AfterAll
  static void close() {
    window.close();
  }

  private static void reveal(UUID item) {
    if (!keys.isFocused("items")) {
      keys.shortcut(F).type(DOWN).focused("items");
    }
    Fx.run(() -> window.vault().navigator().reveal(item));
    keys.arrive("copy-password");
  }

  private static Bounds place(String id) {
    var node = keys.find(id);
    return Fx.call(() -> node.localToScene(node.getLayoutBounds()));
  }

  @Test
  void whatWasDoneIsSaidWithoutMovingAnything() {
    reveal(bank);
    var lock = place("lock");
    keys.type(DELETE);
    Fx.until(() -> keys.text("undo-text").equals("“Bank” moved to the trash"));
    assertEquals(lock, place("lock"), "the lock is where it was");
    var pill = place("undo-text");
    var list = place("items");
    assertTrue(pill.getMinX() >= list.getMinX() && pill.getMaxX() <= list.getMaxX());
    assertFalse(selected().equals(Optional.of(bank)));

    keys.shortcut(Z);
    Fx.until(() -> selected().equals(Optional.of(bank)));
    keys.focused("items");
  }

  @Test
  void foldersAreClosedAtFirstAndStayAsTheyWereLeft() {
    assertEquals(List.of("Home", "Work"), folders());
    var arrow = Fx.call(() -> left(".folder-arrow"));
    assertTrue(arrow < Fx.call(() -> left(".folder-entry .name")), "the arrow is before the name");

    keys.shortcut(F).push(SHIFT, F6).type(DOWN, DOWN);
    for (int i = 0; i < 9 && !focusedName().equals("Home"); i++) {
      keys.type(DOWN);
    }
    keys.type(RIGHT);
    assertEquals(List.of("Home", "Garden", "Work"), folders());
    assertEquals("Home", focusedName());
    keys.shortcut(COMMA).arrive("preferences-back").type(ESCAPE).arrive("search");
    Fx.until(() -> folders().equals(List.of("Home", "Garden", "Work")));
  }

  private static List<String> folders() {
    return Fx.call(() ->
        window.shell.scene().getRoot().lookupAll(".folder-entry").stream()
            .map(PanesJourneyTest::spoken)
            .toList());
  }

  private static double left(String css) {
    var node = window.shell.scene().lookup(css);
    return node.localToScene(node.getLayoutBounds()).getMinX();
  }

  private static String focusedName() {
    return Fx.call(() -> spoken(window.shell.scene().getFocusOwner()));
  }

  /// The name of an entry, without its count.
  private static String spoken(Node entry) {
    return String.valueOf(entry.getAccessibleText()).replaceAll(", [0-9]+$", "");
  }

  @Test
  void theFootOfTheSidebarIsAlwaysInSightAndAllPlacesAreOneStop() {
    for (var id : List.of("security-check", "place-archive", "place-trash", "generator", "lock")) {
      assertTrue(place(id).getMaxY() <= window.shell.scene().getHeight(), id);
    }
    var stops =
        Fx.call(() ->
            window.shell.scene().getRoot().lookupAll(".sidebar-entry").stream()
                .filter(Node::isFocusTraversable)
                .count());
    assertEquals(1, stops);
    keys.shortcut(F).push(SHIFT, F6).type(END).focused("generator").type(UP).focused("place-trash");
    keys.type(SPACE).says("The trash is empty").type(HOME).focused("place-all").type(SPACE);
  }

  @Test
  void theVaultsMenuLeadsToEverythingByMouse() {
    Fx.run(() -> ((Button) keys.find("vault-menu")).fire());
    var menu =
        Fx.call(() ->
            Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .findFirst()
                .orElseThrow());
    var ids =
        menu.getItems().stream()
            .filter(item -> !(item instanceof SeparatorMenuItem))
            .peek(item -> assertTrue(item.getGraphic() != null, item.getText()))
            .map(MenuItem::getId)
            .toList();
    for (var key : List.of("generator.title", "palette.open", "shortcuts.title", "unlock.create")) {
      assertTrue(ids.contains("menu-" + key), ids::toString);
    }
    assertTrue(ids.containsAll(List.of("menu-restore.command", "menu-command.quit")));
    Fx.run(menu::hide);
    Fx.run(() ->
        menu.getItems().stream()
            .filter(item -> "menu-generator.title".equals(item.getId()))
            .forEach(MenuItem::fire));
    keys.arrive("generator-result").type(ESCAPE).leave("generator-result");
  }

  private static Optional<UUID> selected() {
    return window.vault().navigator().selected();
  }
}
