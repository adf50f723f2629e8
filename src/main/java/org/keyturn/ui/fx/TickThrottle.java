package org.keyturn.ui.fx;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.keyturn.jobs.Progress;
import org.keyturn.jobs.Tick;

/// Carries ticks from a job's thread to the JavaFX thread, the newest only and at most once in 50
/// ms, so that a fast job cannot flood the window's queue.
final class TickThrottle implements Progress {
  private static final long PAUSE_MS = 50;

  private final Progress watcher;
  private final AtomicReference<@Nullable Tick> newest = new AtomicReference<>();
  private final AtomicBoolean waiting = new AtomicBoolean();

  TickThrottle(Progress watcher) {
    this.watcher = watcher;
  }

  @Override
  public void report(Tick tick) {
    newest.set(tick);
    if (waiting.compareAndSet(false, true)) {
      CompletableFuture.delayedExecutor(PAUSE_MS, TimeUnit.MILLISECONDS, Platform::runLater)
          .execute(this::flush);
    }
  }

  /// On the JavaFX thread: hands on what has not been seen yet.
  void flush() {
    waiting.set(false);
    var tick = newest.getAndSet(null);
    if (tick != null) {
      watcher.report(tick);
    }
  }
}
