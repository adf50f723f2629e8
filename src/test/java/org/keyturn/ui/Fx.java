package org.keyturn.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import org.keyturn.ui.fx.Rendering;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The toolkit on its headless platform. The only place that knows TestFX, so that it can be
/// exchanged.
public final class Fx {
  private static final int HANG_SECONDS = 120;

  private Fx() {}

  /// Starts the toolkit, once for all tests.
  public static void start() {
    Rendering.prepare();
    try {
      FxToolkit.registerPrimaryStage();
    } catch (TimeoutException hang) {
      throw new IllegalStateException(hang);
    }
  }

  /// Runs on the JavaFX thread and waits for the result.
  public static <T> T call(Callable<T> work) {
    return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(HANG_SECONDS), work);
  }

  /// Runs on the JavaFX thread and waits for its end.
  public static void run(Runnable work) {
    call(() -> {
      work.run();
      return true;
    });
  }

  /// Waits until everything posted so far has been done and drawn.
  public static void settle() {
    // What was posted may post more.
    run(() -> {});
    var pulse = new CompletableFuture<Void>();
    var timer =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            stop();
            pulse.complete(null);
          }
        };
    run(timer::start);
    pulse.orTimeout(HANG_SECONDS, TimeUnit.SECONDS).join();
    // The timers of a pulse run before its layout.
    run(() -> {});
  }

  /// Waits until the condition holds on the JavaFX thread; a hang fails.
  public static void until(BooleanSupplier condition) {
    try {
      WaitForAsyncUtils.waitFor(
          HANG_SECONDS, TimeUnit.SECONDS, () -> call(condition::getAsBoolean));
    } catch (TimeoutException hang) {
      throw new AssertionError("did not happen within " + HANG_SECONDS + " s", hang);
    }
    settle();
  }
}
