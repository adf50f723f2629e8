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
import org.keyturn.model.Attribute;
import org.keyturn.model.Failed;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
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
      session.items().save(item.withSecrets(secrets), 0);
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

  /// By the palette.
  private void check() {
    keys.shortcut(K).focused("palette-field").write("secu").type(ENTER).focused("findings");
  }

  private int rows() {
    return Fx.call(() -> ((ListView<?>) keys.find("findings")).getItems().size());
  }
}
