package org.keyturn.ui.shell;

import static javafx.scene.input.KeyCode.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.address.Address;
import org.keyturn.model.Attribute;
import org.keyturn.model.Failed;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.LoginUri;
import org.keyturn.model.SecretText;
import org.keyturn.model.Secrets;
import org.keyturn.ui.Fx;
import org.keyturn.ui.Keyboard;

/// From the security check to a weak item, and back when it is mended, by keyboard alone.
@SuppressWarnings("NullAway.Init")
class HealthJourneyTest {
  private RealWindow window;
  private Keyboard keys;

  @BeforeEach
  void open(@TempDir Path folder) throws Failed {
    window = new RealWindow(folder);
    keys = window.keys;
    var session = window.create("Test");
    for (var password : List.of("password", "sunshine")) {
      var item = Item.create(ItemType.LOGIN, "Forum of " + password, window.test.timers.now());
      var values = Map.of(Attribute.PASSWORD, SecretText.of(password));
      var none = Secrets.NONE;
      var secrets =
          new Secrets(values, none.notes(), List.of(), List.of(), List.of(), none.extras());
      var details =
          item.overview().details().withUris(List.of(LoginUri.of("https://forum.example")));
      var overview = item.overview().withDetails(details);
      session.items().save(new Item(overview, secrets), 0);
    }
    window.enter(session);
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void openTheCheckMendAnItemAndIgnoreAnother() {
    check();
    assertEquals(2, rows());
    keys.type(ENTER).arrive("copy-password");

    keys.shortcut(E).arrive("edit-password").tabTo("edit-password");
    keys.shortcut(A).write("kX7#vq9Lm").shortcut(S).arrive("copy-password");
    Fx.until(
        () -> window.app.vault().orElseThrow().navigator().health().get().findings().size() == 1);

    check();
    assertEquals(1, rows());
    keys.type(DELETE);
    Fx.until(() -> keys.text("health-verdict").equals("Everything is in good order"));
    keys.type(ESCAPE).arrive("search");
  }

  @Test
  void aPasswordIsChangedFromTheCheckAndItsFindingIsDone() throws Failed {
    check();
    keys.press("finding-change").arrive("edit-password").focused("edit-renew-old");
    var site = window.browsed.stream().map(Address::siteName).toList();
    assertEquals(List.of("forum.example"), site);
    keys.type(SPACE);
    Fx.until(() -> window.test.clipboard.content.equals("password"));
    keys.press("edit-renew-new");
    Fx.until(() -> window.test.clipboard.content.length() == 20);
    var made = window.test.clipboard.content;

    keys.shortcut(S).arrive("findings");
    Fx.until(() -> rows() == 1);
    var items = window.last().items();
    var changed = items.list().stream().filter(item -> item.name().endsWith("password")).findAny();
    try (var opened = items.open(changed.orElseThrow().id())) {
      var secrets = opened.value().secrets();
      assertEquals(made, secrets.attribute(Attribute.PASSWORD).reveal());
      assertEquals("password", secrets.history().getFirst().password().reveal());
    }
  }

  @Test
  void anItemSaysWhyItWasFoundAndLeadsBack() {
    check();
    keys.type(DOWN, ENTER).arrive("found");
    keys.says("Weak: Guessed at once").press("found-check").focused("findings");
    assertEquals(1, chosen());
    keys.type(ENTER).arrive("found").press("found-change").focused("edit-renew-old");
    keys.shortcut(S).leave("edit-password");
    Fx.until(() -> !keys.isThere("found"));
  }

  private int chosen() {
    return Fx.call(
        () -> ((ListView<?>) keys.find("findings")).getSelectionModel().getSelectedIndex());
  }

  /// By the palette.
  private void check() {
    keys.shortcut(K).focused("palette-field").write("secu").type(ENTER).focused("findings");
  }

  private int rows() {
    return Fx.call(() -> ((ListView<?>) keys.find("findings")).getItems().size());
  }
}
