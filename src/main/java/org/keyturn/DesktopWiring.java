package org.keyturn;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.keyturn.crypto.Recognition;
import org.keyturn.platform.AppDirectories;
import org.keyturn.platform.Browser;
import org.keyturn.platform.ClipboardTrace;
import org.keyturn.platform.KeyedDigest;
import org.keyturn.platform.WindowClass;
import org.keyturn.platform.events.OpenedFiles;
import org.keyturn.platform.events.SystemEvents;
import org.keyturn.platform.instance.Doorbell;
import org.keyturn.platform.instance.Start;
import org.keyturn.settings.SettingKeys;
import org.keyturn.settings.Settings;
import org.keyturn.text.FailureText;
import org.keyturn.text.Messages;
import org.keyturn.transfer.Transfers;
import org.keyturn.ui.context.Copying;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.fx.FxClipboard;
import org.keyturn.ui.fx.FxJobs;
import org.keyturn.ui.fx.FxTimers;
import org.keyturn.ui.fx.Rendering;
import org.keyturn.ui.fx.SystemFilePicker;
import org.keyturn.ui.shell.App;
import org.keyturn.ui.shell.AppWindow;
import org.keyturn.ui.shell.Features;
import org.keyturn.ui.shell.Shell;
import org.keyturn.vault.Vaults;

/// Builds the window. There is no subclass of `Application`: the toolkit is started with what it
/// needs, so nothing is handed over by way of statics and nothing is opened to reflection.
final class DesktopWiring {
  private static final String WINDOW_CLASS = "org.keyturn.Keyturn";

  private final Vaults vaults;
  private final Features features;
  private final AppDirectories directories;
  private final Settings settings;
  private final Messages messages;

  DesktopWiring(
      Vaults vaults,
      Transfers transfers,
      AppDirectories directories,
      Settings settings,
      Messages messages) {
    this.vaults = vaults;
    this.directories = directories;
    this.features = Features.of(transfers);
    this.settings = settings;
    this.messages = messages;
  }

  /// Whether this computer has a screen to open a window on; only Linux can lack one.
  static boolean hasScreen() {
    var linux = System.getProperty("os.name", "").startsWith("Linux");
    return !linux || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
  }

  /// Shows the window and returns when it was closed; or hands over to the window that this person
  /// has open already, and returns at once. What needs no JavaFX is done while that starts.
  ///
  /// @param vault to be offered for unlocking
  /// @return the exit code
  int window(Optional<Path> vault) {
    int code = window(new Showing(vault, Optional.empty()));
    Platform.exit();
    return code;
  }

  /// Closes the window as soon as its first picture is drawn: what a start costs is measured so,
  /// and trained. JavaFX keeps running.
  ///
  /// @param drawn told on the JavaFX thread
  void startOnly(Optional<Path> vault, Runnable drawn) {
    Platform.setImplicitExit(false);
    window(new Showing(vault, Optional.of(drawn)));
  }

  /// What the window is to show, and who closes it once that is drawn.
  private record Showing(Optional<Path> vault, Optional<Runnable> drawn) {}

  private int window(Showing showing) {
    var javafx = Rendering.start();
    return switch (Doorbell.start(directories.runtime(), showing.vault())) {
      case Start.HandedOver() -> FailureText.DONE;
      case Start.Unguarded() -> show(showing, Optional.empty(), javafx);
      case Start.First(var doorbell) -> {
        try (doorbell) {
          yield show(showing, Optional.of(doorbell), javafx);
        }
      }
    };
  }

  private int show(Showing showing, Optional<Doorbell> doorbell, CompletableFuture<Void> javafx) {
    var closed = new CountDownLatch(1);
    var opened = OpenedFiles.ofThisComputer();
    try (var events = SystemEvents.ofThisComputer();
        var notes = Executors.newSingleThreadExecutor(Thread.ofVirtual().factory())) {
      messages.locale();
      AppWindow.prepare();
      javafx.join();
      var jobs = new FxJobs();
      var outside = new Outside(doorbell, events, opened, notes);
      jobs.post(() -> open(showing, jobs, outside, closed));
      closed.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return FailureText.DONE;
  }

  /// What comes to the window from elsewhere, and where its notes go.
  private record Outside(
      Optional<Doorbell> doorbell, SystemEvents events, OpenedFiles opened, Executor notes) {}

  private void open(Showing showing, FxJobs jobs, Outside outside, CountDownLatch closed) {
    var stage = new Stage();
    var browser = new Browser(System.getProperty("os.name", ""));
    var shell = new Shell(browser::open, settings.get(SettingKeys.THEME));
    var timers = new FxTimers();
    var trace =
        new ClipboardTrace(directories.data().resolve("clipboard"), new Digests(), outside.notes());
    var clipboard = new FxClipboard(trace);
    var copying = new Copying(clipboard, timers, () -> settings.get(SettingKeys.CLIPBOARD_SECONDS));
    var context =
        new UiContext(messages, jobs, timers, settings, copying, new SystemFilePicker(stage));
    var app = app(shell, context, vaults, documents());
    var window = new AppWindow(stage, shell, settings, messages.get("app.name"));
    window.show(app, copying::clear, closed::countDown);
    app.start(showing.vault());
    window.whenDrawn(() -> {
      showing
          .drawn()
          .ifPresent(drawn -> {
            drawn.run(); // before the window's end, which may be that of the process
            window.close();
          });
      WindowClass.set(System.getProperty("os.name", ""), WINDOW_CLASS);
      jobs.run(
          () -> trace.leftBehind(),
          (Optional<Predicate<char[]>> left) -> left.ifPresent(clipboard::clearLeftBehind),
          failure -> {});
      listen(window, app, jobs, outside);
      app.warmUp();
    });
  }

  private static void listen(AppWindow window, App app, FxJobs jobs, Outside outside) {
    outside.events().listen(event -> jobs.post(() -> app.told(event)));
    outside.opened().answer(file -> jobs.post(() -> called(window, app, Optional.of(file))));
    outside
        .doorbell()
        .ifPresent(bell -> bell.answer(other -> jobs.post(() -> called(window, app, other))));
  }

  private static void called(AppWindow window, App app, Optional<Path> vault) {
    window.toFront();
    vault.ifPresent(app::offer);
  }

  /// The clipboard's trace gets its digests from the room of ciphers.
  private record Digests() implements KeyedDigest {
    @Override
    public byte[] newKey() {
      return Recognition.newKey();
    }

    @Override
    public byte[] of(byte[] key, char[] text) {
      return Recognition.of(key, text);
    }
  }

  /// The program around a context; the tour uses it as well.
  App app(Shell shell, UiContext context, Vaults vaultsToUse, Path home) {
    return new App(shell, context, vaultsToUse, home, features, CryptoDigests::new);
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
