package org.keyturn.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.model.Attribute;
import org.keyturn.model.Extras;
import org.keyturn.model.Failed;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.SecretText;
import org.keyturn.model.Secrets;
import org.keyturn.ui.Fx;
import org.keyturn.ui.access.Access;
import org.keyturn.vault.LockReason;

/// The screens that everyone meets, at the smallest size and in the longer language: everything has
/// a name, has room, and is reached by Tab in the order in which one reads. All other screens are
/// judged by `AccessTest`, which takes as long as the tour.
@SuppressWarnings("NullAway.Init")
class MainScreensAccessTest {
  private final TreeSet<String> complaints = new TreeSet<>();
  private RealWindow window;

  @BeforeEach
  void open(@TempDir Path folder) {
    window = new RealWindow(folder, Locale.GERMAN);
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void everyoneCanReachReadAndHearThem() throws Failed {
    window.firstStart();
    judge("welcome", "welcome-create");
    Fx.run(window.app.navigator::create);
    judge("create", "create-password");
    var session = window.create("Personal");
    var login = login();
    session.items().save(login, 0);
    Fx.run(() -> window.app.navigator.created(session));
    judge("first steps", "first-done");
    Fx.run(window.shell.overlay()::closeAll);
    var vault = window.vault();
    reveal(vault, login.id());
    judge("items", "copy-password");
    opened();
    Fx.run(() -> vault.navigator().edit(login.id()));
    judge("editor", "edit-name");
    Fx.run(() -> {
      vault.navigator().showItems();
      vault.navigator().generator();
    });
    judge("generator", "generator-result");
    Fx.run(() -> {
      window.shell.overlay().closeAll();
      vault.navigator().preferences();
    });
    judge("preferences", "preferences-back");
    for (var page : List.of("security", "clipboard", "vault", "backups", "about")) {
      window.keys.press("preferences-" + page);
      judge("preferences: " + page, "preferences-back");
    }
    Fx.run(() -> vault.lock(LockReason.IDLE));
    judge("unlock", "unlock-password");

    assertEquals(List.of(), List.copyOf(complaints));
  }

  private void reveal(OpenVault vault, UUID item) {
    Fx.until(() -> vault.navigator().knows(item));
    Fx.run(() -> vault.navigator().reveal(item));
  }

  /// Dialogs that open above the items.
  private void opened() {
    for (var entry : window.vault().navigator().menu()) {
      if (List.of("items.menu.import", "items.menu.export", "items.menu.sheet")
          .contains(entry.key())) {
        Fx.run(entry.action());
        judge(entry.key(), "vault-menu");
        Fx.run(window.shell.overlay()::closeAll);
      }
    }
  }

  private static Item login() {
    var item = Item.create(ItemType.LOGIN, "Fjordbank", Instant.EPOCH);
    var values =
        Map.of(
            Attribute.PASSWORD, SecretText.of("s3cret"),
            Attribute.TOTP, SecretText.of("JBSWY3DPEHPK3PXP"));
    return item.withSecrets(
        new Secrets(values, SecretText.EMPTY, List.of(), List.of(), List.of(), Extras.NONE));
  }

  /// @param id of something that is there once the screen is
  private void judge(String screen, String id) {
    window.keys.arrive(id);
    Fx.run(() -> {
      var root = window.shell.scene().getRoot();
      root.applyCss();
      root.layout();
      Access.complaints(root).forEach(each -> complaints.add(screen + ": " + each));
    });
  }
}
