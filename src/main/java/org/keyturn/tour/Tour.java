package org.keyturn.tour;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.geometry.NodeOrientation;
import javafx.stage.Stage;
import org.keyturn.model.Failed;
import org.keyturn.settings.SettingKeys;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.fx.Rendering;
import org.keyturn.ui.shell.App;
import org.keyturn.ui.shell.OpenVault;
import org.keyturn.ui.shell.Shell;
import org.keyturn.vault.LockReason;

/// A guided tour: the real program without a screen, with a throw-away vault, and a picture of each
/// screen in light and dark. Must be the only user of JavaFX in its process.
public final class Tour {

  /// A part of the tour. Called on the tour's thread with the three panes open; leaves them open,
  /// or the unlock screen if it is the last one.
  @FunctionalInterface
  public interface Leg {
    void play(TourGuide guide, OpenVault vault) throws Failed;
  }

  /// Makes the program around a context that writes only into the tour's folder.
  @FunctionalInterface
  public interface Maker {
    App make(Shell shell, UiContext context);
  }

  /// How the window is shown on the way.
  ///
  /// @param width of the window, in pixels
  /// @param percent of the text's usual size
  /// @param mirrored whether it reads from right to left
  public record Pass(double width, double height, int percent, boolean mirrored) {
    /// The one that takes pictures at the smallest size too.
    public static final Pass USUAL = new Pass(Shell.WIDTH, Shell.HEIGHT, 100, false);
  }

  static final String PASSWORD = "turn the brass key twice";

  /// After the first one, in this order.
  private static final List<Leg> FURTHER =
      List.of(
          new FindingLeg(),
          VaultsLeg::lockedWithScreen,
          VaultsLeg::several,
          new DetailLeg(),
          new HealthLeg(),
          new ExchangeLeg(),
          new ImportLeg(),
          new RotationLeg(),
          new StaleLeg(),
          new KeyFileLeg());

  private final Camera camera;
  private final TourContext context;
  private final Maker maker;
  private final Pass pass;

  /// @param camera sees every screen
  public Tour(Camera camera, TourContext context, Maker maker, Pass pass) {
    this.pass = pass;
    this.camera = camera;
    this.context = context;
    this.maker = maker;
  }

  /// Starts JavaFX on its headless platform. Before anything else of JavaFX is touched.
  public static void withoutScreen() {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    onScreen();
  }

  /// Starts JavaFX on this computer's screen. Before anything else of JavaFX is touched.
  public static void onScreen() {
    Rendering.start().join();
    Platform.setImplicitExit(false);
  }

  /// Plays everything. Takes some ten seconds, most of them for deriving keys.
  public void play() throws Failed {
    var started = new CompletableFuture<TourGuide>();
    var running = new CompletableFuture<App>();
    Platform.runLater(() -> start(started, running));
    var guide = started.join();
    var app = running.join();
    new FirstLeg(guide, app, context.ofWindow()).play();
    for (var leg : FURTHER) {
      leg.play(guide, guide.ask(() -> app.vault().orElseThrow()));
    }
    guide.fx(() -> app.lock(LockReason.CLOSED));
  }

  private void start(CompletableFuture<TourGuide> started, CompletableFuture<App> running) {
    TourGuide.listenForBugs();
    try {
      var shell = new Shell();
      var stage = new Stage();
      stage.setScene(shell.scene());
      if (!pass.equals(Pass.USUAL)) {
        stage.setWidth(pass.width());
        stage.setHeight(pass.height());
      }
      if (pass.mirrored()) {
        shell.scene().setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
      }
      context.ofWindow().settings().put(SettingKeys.TEXT_PERCENT, pass.percent());
      stage.show();
      var app = maker.make(shell, context.ofWindow());
      app.start(Optional.empty());
      running.complete(app);
      started.complete(new TourGuide(shell, stage, camera, context, pass));
    } catch (RuntimeException bug) {
      running.completeExceptionally(bug);
      started.completeExceptionally(bug);
    }
  }
}
