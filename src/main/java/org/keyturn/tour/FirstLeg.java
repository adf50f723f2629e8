package org.keyturn.tour;

import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.keyturn.model.Failed;
import org.keyturn.model.ItemType;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.shell.App;
import org.keyturn.ui.shell.OpenVault;

/// The everyday part of the tour: from the first start to an edited item, preferences, and
/// unlocking again.
final class FirstLeg {
  private final TourGuide guide;
  private final App app;
  private final UiContext context;

  FirstLeg(TourGuide guide, App app, UiContext context) {
    this.guide = guide;
    this.app = app;
    this.context = context;
  }

  void play() throws Failed {
    create();
    var samples = new TourItems(context.timers().now());
    guide.picture("03-empty");
    samples.fill(vault().session());
    guide.await(() -> vaultHere().navigator().itemCount() == samples.count());
    items(samples);
    editor(samples);
    generator();
    preferences();
    relock();
  }

  private void create() {
    guide.awaitNode("welcome-create");
    guide.picture("01-welcome");
    guide.press("welcome-create");
    guide.awaitNode("create-password");
    guide.press("create-phrase");
    guide.awaitNode("create-words");
    guide.picture("02d-suggested-passphrase");
    guide.smallPicture("02d-suggested-passphrase");
    guide.press("create-action");
    guide.picture("02e-typed-back");
    guide.press("create-phrase-again");
    guide.press("create-phrase-own");
    guide.type("create-password", Tour.PASSWORD);
    guide.type("create-repeat", Tour.PASSWORD);
    guide.await(
        () -> guide.shell().scene().lookup(".strength-meter .segment.tone-success") != null);
    guide.picture("02-create");
    guide.press("create-key-file-add");
    guide.picture("02b-create-key-file");
    guide.smallPicture("02b-create-key-file");
    guide.press("create-key-file-add");
    guide.press("create-action");
    guide.await(() -> app.vault().isPresent());
    guide.awaitNode("first-done");
    guide.picture("02c-first-steps");
    guide.smallPicture("02c-first-steps");
    guide.skipFirstSteps();
  }

  private void items(TourItems samples) {
    guide.fx(() -> vaultHere().navigator().reveal(samples.favourite()));
    guide.awaitNode("copy-password");
    guide.press("copy-totp");
    guide.picture("04-items");
    guide.smallPicture("04-items");
    guide.press("show-password");
    guide.picture("05-revealed");
    guide.press("qr-totp");
    guide.awaitNode("qr-tile");
    guide.picture("05b-qr-code");
    guide.smallPicture("05b-qr-code");
    guide.keys(KeyCode.ESCAPE);
    guide.await(() -> !guide.shell().overlay().isOpen());
    guide.press("clipboard-clear");
    guide.fx(() -> vaultHere().navigator().reveal(samples.network()));
    guide.awaitNode("qr-wifi");
    guide.picture("05d-network");
    guide.press("qr-wifi");
    guide.awaitNode("qr-tile");
    guide.picture("05e-join-network");
    guide.smallPicture("05e-join-network");
    guide.keys(KeyCode.ESCAPE);
    guide.await(() -> !guide.shell().overlay().isOpen());
    guide.fx(() -> vaultHere().navigator().reveal(samples.favourite()));
    guide.awaitNode("copy-totp");
    guide.press("place-codes");
    guide.picture("05c-codes");
    guide.smallPicture("05c-codes");
    guide.press("place-all");
    guide.type("search", "bank");
    guide.picture("06-search");
    guide.fx(() -> vaultHere().navigator().reveal(samples.card()));
    guide.type("search", "zzz");
    guide.picture("07-nothing-found");
    guide.fx(() -> vaultHere().navigator().reveal(samples.favourite()));
  }

  private void editor(TourItems samples) {
    guide.fx(() -> vaultHere().navigator().edit(samples.favourite()));
    guide.awaitNode("edit-notes");
    guide.type("edit-notes", " Ask for a new card reader.");
    guide.picture("08-edit");
    guide.smallPicture("08-edit");
    guide.press("editor-cancel");
    guide.awaitNode("leave-discard");
    guide.picture("09-leave");
    guide.press("leave-discard");
    guide.awaitNode("search");
    guide.fx(() -> vaultHere().navigator().create(ItemType.IDENTITY));
    guide.awaitNode("edit-firstName");
    guide.picture("10-new-identity");
    guide.press("editor-cancel");
    guide.awaitNode("search");
  }

  private void generator() {
    guide.keys(KeyCode.G, KeyCombination.SHORTCUT_DOWN);
    guide.awaitNode("generator-result");
    guide.picture("11-generator");
    guide.smallPicture("11-generator");
    guide.press("generator-again");
    guide.press("generator-passphrase");
    guide.press("generator-again");
    guide.picture("11b-passphrase");
    guide.press("generator-earlier");
    guide.picture("11c-earlier-results");
    guide.press("generator-username");
    guide.picture("11d-user-name");
    guide.smallPicture("11d-user-name");
    guide.press("generator-password");
    guide.keys(KeyCode.ESCAPE);
    guide.await(() -> !guide.shell().overlay().isOpen());
  }

  private void preferences() {
    guide.press("preferences");
    guide.awaitNode("preferences-back");
    guide.picture("12-preferences");
    guide.smallPicture("12-preferences");
    for (var page : List.of("security", "vault", "backups", "about")) {
      guide.press("preferences-" + page);
      guide.picture("12-preferences-" + page);
    }
    guide.press("about-licences");
    guide.picture("12-licences");
    guide.keys(KeyCode.ESCAPE);
    guide.keys(KeyCode.F1);
    guide.awaitNode("shortcuts");
    guide.picture("12-shortcuts");
    guide.keys(KeyCode.ESCAPE);
    guide.press("preferences-back");
    guide.awaitNode("search");
  }

  private void relock() {
    guide.keys(KeyCode.L, KeyCombination.SHORTCUT_DOWN);
    guide.awaitNode("unlock-password");
    guide.picture("13-unlock");
    guide.smallPicture("13-unlock");
    guide.type("unlock-password", "not this one");
    guide.press("unlock-action");
    guide.awaitVisible("unlock-error");
    guide.picture("14-wrong-password");
    guide.fx(() -> ((TextField) guide.shell().scene().lookup("#unlock-password")).clear());
    guide.type("unlock-password", Tour.PASSWORD);
    guide.press("unlock-action");
    guide.picture("15-unlocking");
    guide.await(() -> app.vault().isPresent());
    guide.awaitNode("search");
  }

  private OpenVault vault() {
    return guide.ask(this::vaultHere);
  }

  /// On the JavaFX thread.
  private OpenVault vaultHere() {
    return app.vault().orElseThrow();
  }
}
