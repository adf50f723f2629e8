package org.keyturn.tour;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.keyturn.jobs.Tick;
import org.keyturn.settings.SettingKeys;
import org.keyturn.ui.shell.Shell;

/// Plays the real program like a person in a hurry, and takes pictures. Its methods are called on
/// the tour's own thread, never on the JavaFX thread.
final class TourGuide {
  private static final long HANG_SECONDS = 120;
  private static final long GLANCE_MS = 20;

  /// The first bug that the JavaFX thread met, if any; nobody else would hear of it.
  private static final AtomicReference<@Nullable Throwable> BUG = new AtomicReference<>();

  private final Shell shell;
  private final Stage stage;
  private final Camera camera;
  private final TourContext context;

  private final Tour.Pass pass;

  TourGuide(Shell shell, Stage stage, Camera camera, TourContext context, Tour.Pass pass) {
    this.pass = pass;
    this.context = context;
    this.shell = shell;
    this.stage = stage;
    this.camera = camera;
  }

  /// From now on a bug on the JavaFX thread ends the tour. Called on that thread.
  static void listenForBugs() {
    BUG.set(null);
    var before = Thread.currentThread().getUncaughtExceptionHandler();
    Thread.currentThread()
        .setUncaughtExceptionHandler((thread, bug) -> {
          BUG.compareAndSet(null, bug);
          before.uncaughtException(thread, bug);
        });
  }

  private static void goOn() {
    var bug = BUG.get();
    if (bug != null) {
      throw new IllegalStateException("the tour met a bug", bug);
    }
  }

  public Shell shell() {
    return shell;
  }

  /// The next dialog of files is answered with this one.
  void pick(Path file) {
    context.pick(file);
  }

  /// Lets a long job stand still at such a tick.
  HeldJobs.Hold hold(Predicate<Tick> here) {
    return context.hold(here);
  }

  /// Runs on the JavaFX thread and waits.
  public void fx(Runnable work) {
    ask(() -> {
      work.run();
      return true;
    });
  }

  /// Asks on the JavaFX thread and waits for the answer.
  public <T> T ask(Supplier<T> question) {
    goOn();
    var answer = new CompletableFuture<T>();
    Platform.runLater(() -> {
      try {
        answer.complete(question.get());
      } catch (RuntimeException bug) {
        answer.completeExceptionally(bug);
      }
    });
    try {
      var told = answer.get(HANG_SECONDS, TimeUnit.SECONDS);
      goOn();
      return told;
    } catch (InterruptedException | ExecutionException | TimeoutException lost) {
      throw new IllegalStateException("the tour lost its way", lost);
    }
  }

  /// Waits until something has happened in the window.
  public void await(BooleanSupplier happened) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(HANG_SECONDS);
    while (!ask(happened::getAsBoolean)) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("the tour waits in vain");
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(GLANCE_MS));
    }
  }

  /// Waits until a node with this id is in the window.
  public void awaitNode(String id) {
    await(() -> shell.scene().lookup("#" + id) != null);
  }

  /// Waits until a node with this id can be seen.
  public void awaitVisible(String id) {
    await(() -> {
      var node = shell.scene().lookup("#" + id);
      return node != null && node.isVisible() && node.isManaged();
    });
  }

  /// Types into the field with this id.
  public void type(String id, String text) {
    fx(() -> {
      var field = (TextInputControl) node(id);
      field.requestFocus();
      field.end();
      field.insertText(field.getCaretPosition(), text);
    });
  }

  /// Presses the button with this id.
  public void press(String id) {
    fx(() -> ((ButtonBase) node(id)).fire());
  }

  /// Passes by what is offered for a new vault.
  void skipFirstSteps() {
    awaitNode("first-done");
    press("first-done");
    await(() -> !shell.overlay().isOpen());
  }

  /// Presses a shortcut.
  public void keys(KeyCode key, KeyCombination.Modifier... modifiers) {
    var shortcut = modifiers.length > 0;
    fx(() -> {
      var focus = shell.scene().getFocusOwner();
      Node target = focus == null ? shell.scene().getRoot() : focus;
      target.fireEvent(
          new KeyEvent(
              KeyEvent.KEY_PRESSED,
              "",
              "",
              key,
              false,
              shortcut && !isMac(),
              false,
              shortcut && isMac()));
    });
  }

  /// Shows the window to the camera, e.g. in light and in dark.
  public void picture(String name) {
    for (var theme : camera.themes()) {
      draw(name, theme);
    }
  }

  /// The same at the smallest size, with `-small` behind the name, where that is not this pass's
  /// own.
  public void smallPicture(String name) {
    if (!pass.equals(Tour.Pass.USUAL)) {
      return;
    }
    resize(Shell.MIN_WIDTH, Shell.MIN_HEIGHT);
    picture(name + "-small");
    resize(Shell.WIDTH, Shell.HEIGHT);
  }

  private void resize(double width, double height) {
    fx(() -> {
      stage.setWidth(width);
      stage.setHeight(height);
    });
    await(() -> Math.abs(shell.scene().getWidth() - width) < 1);
  }

  private void draw(String name, SettingKeys.Theme theme) {
    fx(() -> shell.theme().choose(theme));
    // Two pulses: styles and layout settle in the first, what depends on sizes in the second.
    pulse();
    pulse();
    fx(() -> camera.take(shell.scene(), name, theme));
  }

  /// Listens to the next pulse alone.
  private final class OnePulse implements Runnable {
    private final CompletableFuture<Boolean> done;

    OnePulse(CompletableFuture<Boolean> done) {
      this.done = done;
    }

    @Override
    public void run() {
      shell.scene().removePostLayoutPulseListener(this);
      done.complete(true);
    }
  }

  private void pulse() {
    var done = new CompletableFuture<Boolean>();
    fx(() -> {
      shell.scene().addPostLayoutPulseListener(new OnePulse(done));
      Platform.requestNextPulse();
    });
    try {
      done.get(HANG_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException lost) {
      throw new IllegalStateException("the window draws nothing", lost);
    }
  }

  private Node node(String id) {
    var node = shell.scene().lookup("#" + id);
    if (node == null) {
      throw new IllegalStateException("the tour does not find " + id);
    }
    return node;
  }

  private static boolean isMac() {
    return System.getProperty("os.name", "").startsWith("Mac");
  }
}
