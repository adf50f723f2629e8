package org.keyturn.ui.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.input.KeyCode;
import org.keyturn.vault.LockReason;

/// The tour of several vaults: the recent ones, the way to a second one and back, and a lock that
/// nobody asked for.
final class VaultsLeg implements Tour.Leg {

  @Override
  public void play(TourGuide guide, OpenVault vault) {
    remember(guide, vault);
    guide.fx(vault::openAnother);
    guide.awaitNode("recent-open");
    guide.await(() -> guide.shell().scene().lookup(".button.choice:disabled") != null);
    guide.picture("16-recent-vaults");
    guide.smallPicture("16-recent-vaults");
    guide.keys(KeyCode.ENTER);
    guide.awaitNode("unlock-back");
    guide.picture("17-second-vault");
    guide.smallPicture("17-second-vault");
    guide.press("unlock-back");
    guide.awaitNode("search");
    guide.fx(() -> vault.lock(LockReason.SCREEN_LOCKED));
    guide.awaitNode("unlock-password");
    guide.picture("18-locked-with-screen");
    guide.type("unlock-password", Tour.PASSWORD);
    guide.press("unlock-action");
    guide.awaitNode("search");
  }

  /// Three further vaults, one of which is gone. None of them is opened.
  private static void remember(TourGuide guide, OpenVault vault) {
    var folder = vault.session().path().toAbsolutePath().getParent();
    guide.fx(() -> {
      remember(vault, folder.resolve("stick/Old laptop.keyturn"), Duration.ofDays(180));
      remember(vault, placed(folder.resolve("Family.keyturn")), Duration.ofDays(1));
      remember(vault, placed(folder.resolve("Work.keyturn")), Duration.ofMinutes(5));
    });
  }

  private static void remember(OpenVault vault, Path path, Duration ago) {
    var desk = vault.desk();
    desk.settings().remember(path, desk.timers().now().minus(ago));
  }

  private static Path placed(Path file) {
    try {
      return Files.createFile(file);
    } catch (IOException notWritten) {
      throw new UncheckedIOException(notWritten);
    }
  }
}
