package org.keyturn.tour;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.keyturn.jobs.JobRunner;
import org.keyturn.model.Failed;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.fx.FxJobs;
import org.keyturn.ui.fx.Rendering;
import org.keyturn.ui.shell.App;
import org.keyturn.ui.shell.OpenVault;
import org.keyturn.ui.shell.Shell;

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

  static final String PASSWORD = "turn the brass key twice";

  private final Camera camera;
  private final UiContext context;
  private final Maker maker;
  private final List<Leg> further;

  /// @param camera sees every screen
  /// @param context with a clipboard and a file dialog of its own
  /// @param further parts that other features add, after the first one
  public Tour(Camera camera, UiContext context, Maker maker, List<Leg> further) {
    this.camera = camera;
    this.context = context;
    this.maker = maker;
    this.further = List.copyOf(further);
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
    new FirstLeg(guide, app, context).play();
    for (var leg : further) {
      leg.play(guide, guide.ask(() -> app.vault().orElseThrow()));
    }
    guide.fx(() -> app.lock(org.keyturn.vault.LockReason.CLOSED));
  }

  private void start(CompletableFuture<TourGuide> started, CompletableFuture<App> running) {
    TourGuide.listenForBugs();
    try {
      var shell = new Shell();
      var stage = new Stage();
      stage.setScene(shell.scene());
      stage.show();
      var app = maker.make(shell, context);
      app.start(Optional.empty());
      running.complete(app);
      started.complete(new TourGuide(shell, stage, camera));
    } catch (RuntimeException bug) {
      running.completeExceptionally(bug);
      started.completeExceptionally(bug);
    }
  }

  /// The runner that a tour's context should have.
  public static JobRunner jobs() {
    return new FxJobs();
  }
}
