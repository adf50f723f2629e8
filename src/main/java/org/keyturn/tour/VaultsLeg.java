package org.keyturn.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.input.KeyCode;
import org.keyturn.model.Failed;
import org.keyturn.ui.items.ItemsRoutes.VaultEntry;
import org.keyturn.ui.shell.OpenVault;
import org.keyturn.vault.LockReason;

/// The tour of several vaults: a lock that nobody asked for, the recent vaults, a second one beside
/// the first, and an item that is copied over.
final class VaultsLeg {
  private VaultsLeg() {}

  static void lockedWithScreen(TourGuide guide, OpenVault vault) {
    guide.fx(() -> vault.lock(LockReason.SCREEN_LOCKED));
    guide.awaitNode("unlock-password");
    guide.picture("41-locked-with-screen");
    unlock(guide);
  }

  static void several(TourGuide guide, OpenVault vault) throws Failed {
    remember(guide, vault);
    guide.fx(() -> vault.navigator().openAnother());
    guide.awaitNode("recent-open");
    guide.await(() -> guide.shell().scene().lookup(".button.choice:disabled") != null);
    guide.picture("42-recent-vaults");
    guide.smallPicture("42-recent-vaults");
    guide.keys(KeyCode.ENTER);
    guide.awaitNode("unlock-back");
    guide.picture("43-second-vault");
    guide.smallPicture("43-second-vault");
    second(guide);
    pass(guide, vault);
    guide.fx(() -> vault.navigator().lock());
    guide.awaitNode("unlock-password");
    unlock(guide);
  }

  private static void second(TourGuide guide) {
    guide.press("unlock-create");
    guide.awaitNode("create-password");
    guide.type("create-password", Tour.PASSWORD);
    guide.type("create-repeat", Tour.PASSWORD);
    guide.press("create-action");
    guide.skipFirstSteps();
  }

  private static void pass(TourGuide guide, OpenVault vault) throws Failed {
    var item = vault.session().items().list().getFirst().id();
    guide.fx(() ->
        vault.navigator().vaults().stream()
            .filter(VaultEntry::shown)
            .forEach(entry -> entry.action().run()));
    guide.await(() -> vault.navigator().itemCount() > 1);
    guide.fx(() -> {
      vault.navigator().reveal(item);
      vault.navigator().pass();
    });
    guide.awaitNode("transfer-copy");
    guide.picture("44-to-another-vault");
    guide.press("transfer-copy");
    guide.awaitNode("transfer-done");
    guide.picture("45-copied-to-another-vault");
    guide.keys(KeyCode.ESCAPE);
    guide.await(() -> !guide.shell().overlay().isOpen());
  }

  private static void unlock(TourGuide guide) {
    guide.type("unlock-password", Tour.PASSWORD);
    guide.press("unlock-action");
    guide.awaitNode("search");
  }

  /// Three further vaults, one of which is gone. None of them is opened.
  private static void remember(TourGuide guide, OpenVault vault) {
    var here = vault.session().path().toAbsolutePath();
    guide.fx(() -> {
      remember(vault, here.resolveSibling("stick/Old laptop.keyturn"), Duration.ofDays(180));
      remember(vault, placed(here.resolveSibling("Family.keyturn")), Duration.ofDays(1));
      remember(vault, placed(here.resolveSibling("Work.keyturn")), Duration.ofMinutes(5));
    });
  }

  private static void remember(OpenVault vault, Path path, Duration ago) {
    var context = vault.context();
    context.settings().remember(path, context.timers().now().minus(ago));
  }

  private static Path placed(Path file) {
    try {
      return Files.createFile(file);
    } catch (IOException notWritten) {
      throw new UncheckedIOException(notWritten);
    }
  }
}
