package org.keyturn;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.keyturn.settings.Keys;
import org.keyturn.settings.Settings;
import org.keyturn.text.FailureText;
import org.keyturn.text.Messages;
import org.keyturn.ui.controls.Copying;
import org.keyturn.ui.controls.Desk;
import org.keyturn.ui.shell.App;
import org.keyturn.ui.shell.AppWindow;
import org.keyturn.ui.shell.FxClipboard;
import org.keyturn.ui.shell.FxJobs;
import org.keyturn.ui.shell.FxTimers;
import org.keyturn.ui.shell.Rendering;
import org.keyturn.ui.shell.Shell;
import org.keyturn.ui.shell.SystemFilePicker;
import org.keyturn.ui.shell.VaultFeatures;
import org.keyturn.vault.Transfers;
import org.keyturn.vault.Vaults;

/// Builds the window. There is no subclass of `Application`: the toolkit is started with what it
/// needs, so nothing is handed over by way of statics and nothing is opened to reflection.
final class DesktopWiring {
  private final Vaults vaults;
  private final VaultFeatures features;
  private final Settings settings;
  private final Messages messages;

  DesktopWiring(Vaults vaults, Transfers transfers, Settings settings, Messages messages) {
    this.vaults = vaults;
    this.features = new VaultFeatures(transfers);
    this.settings = settings;
    this.messages = messages;
  }

  /// Whether this computer has a screen to open a window on; only Linux can lack one.
  static boolean hasScreen() {
    var linux = System.getProperty("os.name", "").startsWith("Linux");
    return !linux || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
  }

  /// Shows the window and returns when it was closed.
  ///
  /// @param vault to be offered for unlocking
  /// @return the exit code
  int window(Optional<Path> vault) {
    var closed = new CountDownLatch(1);
    Rendering.prepare();
    Platform.startup(() -> open(vault, closed));
    try {
      closed.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    Platform.exit();
    return FailureText.DONE;
  }

  private void open(Optional<Path> vault, CountDownLatch closed) {
    var stage = new Stage();
    var shell = new Shell();
    var timers = new FxTimers();
    var copying =
        new Copying(new FxClipboard(), timers, () -> settings.get(Keys.CLIPBOARD_SECONDS));
    var desk =
        new Desk(messages, new FxJobs(), timers, settings, copying, new SystemFilePicker(stage));
    var app = app(shell, desk, vaults, documents());
    new AppWindow(stage, shell, settings, messages.get("app.name"))
        .show(app, copying::clear, closed::countDown);
    app.start(vault);
  }

  /// The program around a desk; the tour uses it as well.
  App app(Shell shell, Desk desk, Vaults vaultsToUse, Path home) {
    return new App(shell, desk, vaultsToUse, home, features::menu);
  }

  VaultFeatures features() {
    return features;
  }

  Messages messages() {
    return messages;
  }

  /// Where a new vault is proposed: the documents, else the home folder.
  private static Path documents() {
    var home = Path.of(System.getProperty("user.home", "."));
    var documents = home.resolve("Documents");
    return documents.toFile().isDirectory() ? documents : home;
  }

  private static boolean isSet(String variable) {
    var value = System.getenv(variable);
    return value != null && !value.isEmpty();
  }
}
