package org.keyturn.ui.shell;

import static javafx.scene.input.KeyCode.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.scene.Node;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keyturn.model.Attribute;
import org.keyturn.model.Failed;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.LoginUri;
import org.keyturn.model.Overview;
import org.keyturn.model.SecretText;
import org.keyturn.model.Secrets;
import org.keyturn.settings.SettingKeys;
import org.keyturn.ui.Fx;
import org.keyturn.vault.ItemChange;
import org.keyturn.vault.Session;

/// Every shortcut does what the list of shortcuts promises, pressed in the real window on a real
/// vault.
@SuppressWarnings("NullAway.Init")
class ShortcutsTest {
  private static RealWindow window;
  static UUID fjordbank;

  @BeforeAll
  static void open(@TempDir Path folder) throws Failed {
    window = new RealWindow(folder);
    var session = window.create("Test");
    fjordbank = save(session, "Fjordbank");
    save(session, "Harbour office");
    window.enter(session);
  }

  private static UUID save(Session session, String name) throws Failed {
    var item = Item.create(ItemType.LOGIN, name, Instant.EPOCH);
    var details =
        new Overview.Details(
            Map.of(Attribute.USERNAME, "mara"),
            List.of(LoginUri.of("https://fjordbank.example")),
            List.of());
    var none = Secrets.NONE;
    var values =
        Map.of(
            Attribute.PASSWORD, SecretText.of("s3cret"),
            Attribute.TOTP, SecretText.of("JBSWY3DPEHPK3PXP"));
    var secrets = new Secrets(values, none.notes(), List.of(), List.of(), List.of(), none.extras());
    session.items().save(new Item(item.overview().withDetails(details), secrets), 0);
    return item.id();
  }

  @AfterAll
  static void close() {
    window.close();
  }

  /// The list has the focus, the login is selected, nothing is in the way.
  @BeforeEach
  void begin() throws Failed {
    // What the last shortcut began may still take the focus.
    window.rest();
    Fx.run(() -> window.test.settings.put(SettingKeys.TEXT_PERCENT, 100));
    if (window.isClosed()) {
      window.show();
      // It was let go of above no window, and the headless platform takes it for pressed still.
      window.keys.push(SHORTCUT);
    }
    if (Fx.call(() -> window.app.vault().isEmpty())) {
      window.enter(window.unlock("Test"));
    }
    window.vault().session().items().change(List.of(fjordbank), new ItemChange.Restore());
    window.test.clipboard.clear();
    if (!window.keys.isFocused("items")) {
      Fx.run(() -> window.vault().navigator().showItems());
      window.keys.type(DOWN);
    }
    Fx.run(() -> window.vault().navigator().reveal(fjordbank));
    window.keys.arrive("copy-password").focused("items");
  }

  @ParameterizedTest
  @MethodSource("org.keyturn.ui.shell.ShortcutTable#all")
  void doesWhatItSays(Shortcut shortcut) {
    shortcut.press(window);
  }

  @Test
  void theListSaysTheSameEverywhere() {
    var here = listed();
    window.keys.type(ESCAPE).shortcut(COMMA).arrive("preferences-back");
    assertEquals(here, listed());
    assertTrue(here.size() > 25, here::toString);
  }

  private static Set<String> listed() {
    window.keys.type(F1).arrive("shortcuts");
    return Fx.call(() ->
        window.shell.overlay().lookupAll(".shortcut-line").stream()
            .map(Node::getAccessibleText)
            .collect(Collectors.toCollection(TreeSet::new)));
  }
}
