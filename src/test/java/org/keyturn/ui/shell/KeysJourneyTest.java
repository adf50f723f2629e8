package org.keyturn.ui.shell;

import static javafx.scene.input.KeyCode.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.model.Attribute;
import org.keyturn.model.Failed;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.Overview;
import org.keyturn.model.SecretText;
import org.keyturn.model.Secrets;
import org.keyturn.settings.SettingKeys;
import org.keyturn.ui.Fx;
import org.keyturn.ui.Keyboard;
import org.keyturn.ui.Pointer;
import org.keyturn.vault.Session;

/// Return and Escape are heard wherever the focus is, and every dialog has a focus.
@SuppressWarnings("NullAway.Init")
class KeysJourneyTest {
  private RealWindow window;
  private Keyboard keys;
  private Session session;

  @BeforeEach
  void open(@TempDir Path folder) throws Failed {
    window = new RealWindow(folder);
    keys = window.keys;
    session = window.create("Mine");
    var item = Item.create(ItemType.LOGIN, "Harbour", Instant.EPOCH);
    var guarded = new Overview.Filing(Optional.empty(), false, true, List.of());
    session.items().save(weak(item.withOverview(item.overview().withFiling(guarded))), 0);
    session.items().save(weak(Item.create(ItemType.LOGIN, "Fjord", Instant.EPOCH)), 0);
  }

  private static Item weak(Item item) {
    var none = Secrets.NONE;
    return item.withSecrets(
        new Secrets(
            Map.of(Attribute.PASSWORD, SecretText.of("password")),
            none.notes(),
            List.of(),
            List.of(),
            List.of(),
            none.extras()));
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void escapeGoesOneLevelBack() {
    window.enter(session);
    keys.shortcut(F).write("fjord");
    Fx.until(() ->
        "1 found".equals(keys.find("status").queryAccessibleAttribute(AccessibleAttribute.TEXT)));
    keys.type(DOWN).focused("items").type(ESCAPE);
    Fx.until(() -> keys.text("search").isEmpty());
    assertTrue(keys.isFocused("items"));

    command("secu").focused("findings").type(ESCAPE).arrive("search");

    Fx.run(() -> window.vault().navigator().rotate(true));
    keys.focused("rotation-accept").type(ESCAPE).arrive("search");
    assertFalse(keys.isThere("rotation-accept"));

    command("export…").focused("proof-password").write(RealWindow.PASSWORD).type(ENTER);
    keys.arrive("export-target");
    Fx.until(this::isFocusInDialog);
    keys.type(ESCAPE).leave("export-target");
  }

  @Test
  void aClickBesideLeavesThePaletteAndThePlusKeyEnlarges() {
    window.enter(session);
    keys.shortcut(K).focused("palette-field");
    Fx.run(() -> Pointer.click(keys.find("palette-field").getScene().lookup(".veil"), 2, 2));
    keys.leave("palette-field");

    keys.push(SHORTCUT, SHIFT, EQUALS);
    assertEquals(110, window.test.settings.get(SettingKeys.TEXT_PERCENT));
    keys.type(F1).arrive("shortcuts");
    assertEquals(List.of("Ctrl+-"), keyCaps("Smaller"));
  }

  private List<String> keyCaps(String line) {
    return Fx.call(() ->
        window.shell.overlay().lookupAll(".shortcut-line").stream()
            .filter(node -> node.getAccessibleText().startsWith(line))
            .flatMap(node -> node.lookupAll(".key-cap").stream())
            .map(node -> ((Label) node).getText())
            .toList());
  }

  private boolean isFocusInDialog() {
    for (Node at = window.shell.scene().getFocusOwner(); at != null; at = at.getParent()) {
      if (at.equals(window.shell.overlay())) {
        return true;
      }
    }
    return false;
  }

  /// Runs a command by the palette.
  private Keyboard command(String words) {
    return keys.shortcut(K).focused("palette-field").write(words).type(ENTER);
  }
}
