package org.keyturn.ui.shell;

import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.model.Attribute;
import org.keyturn.model.Extras;
import org.keyturn.model.Failed;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.LoginUri;
import org.keyturn.model.Overview;
import org.keyturn.model.Overview.Filing;
import org.keyturn.model.Passkey;
import org.keyturn.model.SecretText;
import org.keyturn.model.Secrets;
import org.keyturn.ui.Fx;
import org.keyturn.ui.Keyboard;
import org.keyturn.ui.Pointer;

/// What rows and values answer to a mouse, in the real window on a real vault.
@SuppressWarnings("NullAway.Init")
class RowsJourneyTest {
  private static RealWindow window;
  private static Keyboard keys;

  @BeforeAll
  static void open(@TempDir Path folder) throws Failed {
    window = new RealWindow(folder);
    keys = window.keys;
    var session = window.create("Test");
    session.items().save(login("Bank", false), 0);
    session.items().save(login("Guarded", true), 0);
    session.items().save(note(), 0);
    window.enter(session);
    Fx.until(() -> window.vault().navigator().itemCount() == 3);
  }

  private static Item login(String name, boolean reprompt) {
    var item = Item.create(ItemType.LOGIN, name, Instant.EPOCH);
    var details =
        new Overview.Details(
            Map.of(Attribute.USERNAME, "mara of " + name),
            List.of(LoginUri.of("https://bank.example/login")),
            List.of());
    var filing = new Filing(Optional.empty(), false, reprompt, List.of());
    return new Item(
        item.overview().withDetails(details).withFiling(filing),
        secrets(
            Map.of(Attribute.PASSWORD, SecretText.of("s3cret of " + name)),
            "",
            List.of(passkey())));
  }

  private static Passkey passkey() {
    return new Passkey(
        Map.of("rpId", SecretText.of("bank.example"), "userName", SecretText.of("mara")),
        Extras.NONE);
  }

  private static Item note() {
    var item = Item.create(ItemType.SECURE_NOTE, "Note", Instant.EPOCH);
    return new Item(item.overview(), secrets(Map.of(), "behind the books", List.of()));
  }

  private static Secrets secrets(
      Map<Attribute, SecretText> values, String notes, List<Passkey> passkeys) {
    return new Secrets(values, SecretText.of(notes), List.of(), List.of(), passkeys, Extras.NONE);
  }

  @AfterAll
  static void close() {
    window.close();
  }

  /// Nothing is searched for, copied or selected.
  @BeforeEach
  void begin() {
    window.test.clipboard.clear();
    window.browsed.clear();
    keys.shortcut(F);
    Fx.run(() -> window.shell.scene().lookup("#search").requestFocus());
    while (!keys.text("search").isEmpty()) {
      keys.type(ESCAPE);
    }
  }

  private static ListCell<?> cell(String name) {
    return window.shell.scene().getRoot().lookupAll(".item-cell").stream()
        .filter(node -> String.valueOf(node.getAccessibleText()).startsWith(name))
        .map(node -> (ListCell<?>) node)
        .findFirst()
        .orElseThrow();
  }

  private static void doubleClick(String name) {
    Fx.run(() -> {
      Pointer.click(cell(name), 40, 20, 1);
      Pointer.click(cell(name), 40, 20, 2);
    });
  }

  private static void copied(String text) {
    Fx.until(() -> window.test.clipboard.content.equals(text));
  }

  @Test
  void aPasskeysRowSaysWhatWasCopiedFromIt() {
    Fx.run(() -> Pointer.click(cell("Bank"), 40, 20, 1));
    keys.arrive("copy-user-passkey0").press("copy-user-passkey0");
    copied("mara");
    keys.says("Copied");
  }

  @Test
  void aRowsMenuTakesAndChangesWhatIsInIt() {
    Fx.run(() -> Pointer.click(cell("Bank"), 40, 20, 1));
    var menu = menu(Fx.call(() -> cell("Bank")));
    var ids = menu.getItems().stream().map(MenuItem::getId).filter(Objects::nonNull).toList();
    assertTrue(
        ids.containsAll(
            List.of(
                "row-command.copy-username",
                "row-command.copy-password",
                "row-detail.open-link",
                "row-detail.edit",
                "row-detail.duplicate",
                "row-bulk-star",
                "row-bulk-move",
                "row-bulk-tag",
                "row-bulk-trash")),
        ids::toString);
    choose(menu, "row-command.copy-password");
    copied("s3cret of Bank");
    choose(menu, "row-command.copy-username");
    copied("mara of Bank");
    choose(menu, "row-detail.open-link");
    Fx.until(() -> window.browsed.size() == 1);
  }

  private static ContextMenu menu(Node at) {
    return Fx.call(() -> {
      var event =
          new ContextMenuEvent(
              ContextMenuEvent.CONTEXT_MENU_REQUESTED, 40, 20, 40, 20, false, null);
      Event.fireEvent(at, event);
      return Window.getWindows().stream()
          .filter(ContextMenu.class::isInstance)
          .map(ContextMenu.class::cast)
          .findFirst()
          .orElseThrow();
    });
  }

  private static void choose(ContextMenu menu, String id) {
    Fx.run(() -> {
      menu.hide();
      menu.getItems().stream().filter(item -> id.equals(item.getId())).forEach(MenuItem::fire);
    });
  }

  @Test
  void aDoubleClickCopiesThePasswordAndAsksBeforeAGuardedOne() {
    doubleClick("Bank");
    copied("s3cret of Bank");
    window.test.clipboard.clear();
    doubleClick("Guarded");
    keys.arrive("guard-password").focused("guard-password");
    assertEquals("", window.test.clipboard.content);
  }

  @Test
  void whatIsTypedInTheListGoesToTheSearch() {
    keys.type(DOWN).focused("items").write("no").focused("search");
    assertEquals("no", keys.text("search"));
    Fx.until(() -> keys.text("result-count").equals("1 item"));
  }

  @Test
  void aClickOnAValueCopiesItAndOneOnALinkOpensIt() {
    Fx.run(() -> Pointer.click(cell("Bank"), 40, 20, 1));
    keys.arrive("copy-password");
    Fx.run(() -> Pointer.click(row("copy-password"), 30, 10));
    copied("s3cret of Bank");
    Fx.run(() -> Pointer.click(row("copy-username"), 30, 10));
    copied("mara of Bank");
    Fx.run(() -> Pointer.click(row("copy-uri0"), 30, 10));
    copied("https://bank.example/login");
    assertEquals(0, window.browsed.size());
    Fx.run(() -> Pointer.click(window.shell.scene().lookup(".link-text .host"), 3, 3));
    assertEquals(1, window.browsed.size());

    var menu = menu(Fx.call(() -> row("copy-password")));
    assertEquals(
        List.of("value-show-password", "value-large-password", "value-copy-password"),
        menu.getItems().stream().map(MenuItem::getId).toList());
    Fx.run(menu::hide);
  }

  private static Node row(String button) {
    return window.shell.scene().lookup("#" + button).getParent();
  }

  @Test
  void aNoteIsCopiedByItsButtonAndByKeyAndGoesOutOfSight() {
    Fx.run(() -> Pointer.click(cell("Note"), 40, 20, 1));
    keys.arrive("copy-notes");
    Fx.run(() -> Pointer.click(row("copy-notes"), 30, 10));
    assertEquals("", window.test.clipboard.content, "a click into a note selects");
    keys.press("copy-notes");
    copied("behind the books");
    keys.press("show-notes").leave("notes");
    keys.press("show-notes").arrive("notes");
    assertFalse(keys.isThere("large-notes"));
  }

  static Optional<UUID> selected() {
    return window.vault().navigator().selected();
  }
}
