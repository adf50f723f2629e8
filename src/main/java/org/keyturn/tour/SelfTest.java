package org.keyturn.tour;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.keyturn.ui.shell.App;
import org.keyturn.ui.shell.AppWindow;
import org.keyturn.ui.shell.Shell;
import org.keyturn.vault.LockReason;

/// The shortest way through everything that an installation can lack: the real window with its
/// fonts and icons, the store's native library, the ciphers. A throw-away vault is created, locked,
/// unlocked, rotated and unlocked again, as a person would do it. Must be the only user of JavaFX
/// in its process.
public final class SelfTest {
  private final TourContext context;
  private final Tour.Maker maker;

  /// @param maker makes the program around it
  public SelfTest(TourContext context, Tour.Maker maker) {
    this.context = context;
    this.maker = maker;
  }

  /// Returns when all went well. JavaFX must have been started.
  ///
  /// @throws IllegalStateException if a step was not reached
  public void play() {
    var opened = new CompletableFuture<Opened>();
    Platform.runLater(() -> {
      try {
        opened.complete(open());
      } catch (RuntimeException bug) {
        opened.completeExceptionally(bug);
      }
    });
    var window = opened.join();
    var guide =
        new TourGuide(window.shell(), window.stage(), Camera.blind(), context, Tour.Pass.USUAL);
    play(guide, window.app());
    guide.fx(() -> window.app().lock(LockReason.CLOSED));
    guide.fx(window.stage()::close);
  }

  private record Opened(Shell shell, Stage stage, App app) {}

  private Opened open() {
    TourGuide.listenForBugs();
    var shell = new Shell();
    var stage = new Stage();
    var given = context.ofWindow();
    var app = maker.make(shell, given);
    var window = new AppWindow(stage, shell, given.settings(), given.text("app.name"));
    window.show(app, () -> {}, () -> {});
    app.start(Optional.empty());
    return new Opened(shell, stage, app);
  }

  private void play(TourGuide guide, App app) {
    create(guide, app);
    var first = guide.ask(() -> generation(app));
    guide.fx(() -> app.lock(LockReason.BY_USER));
    unlock(guide, app, Tour.PASSWORD);
    var vault = guide.ask(() -> app.vault().orElseThrow());
    RotationLeg.summary(guide, vault);
    guide.press("rotation-commit");
    unlock(guide, app, RotationLeg.NEW);
    if (guide.ask(() -> generation(app)) != first + 1) {
      throw new IllegalStateException("the key was not turned");
    }
  }

  private static void create(TourGuide guide, App app) {
    guide.awaitNode("welcome-create");
    guide.press("welcome-create");
    guide.awaitNode("create-password");
    guide.type("create-password", Tour.PASSWORD);
    guide.type("create-repeat", Tour.PASSWORD);
    guide.press("create-action");
    guide.skipFirstSteps();
    awaitItems(guide, app);
  }

  private static void unlock(TourGuide guide, App app, String password) {
    guide.awaitNode("unlock-password");
    guide.type("unlock-password", password);
    guide.press("unlock-action");
    awaitItems(guide, app);
  }

  private static void awaitItems(TourGuide guide, App app) {
    guide.await(() -> app.vault().isPresent());
    guide.awaitNode("search");
  }

  /// On the JavaFX thread.
  private static int generation(App app) {
    return app.vault().orElseThrow().session().info().generation();
  }
}
