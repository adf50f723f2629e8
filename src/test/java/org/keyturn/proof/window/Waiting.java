package org.keyturn.proof.window;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;

/// How long the JavaFX thread lets an event wait: asked over and over by a thread of its own. What
/// waits is a key that a person presses, so this is what a slow task on that thread costs.
final class Waiting implements AutoCloseable {
  private static final long PAUSE_NANOS = 500_000;

  /// Shorter waits say only that the thread had nothing to do.
  private static final long LEAST_NANOS = 200_000;

  private final List<Long> waits = new ArrayList<>();
  private final Thread asking = Thread.ofPlatform().daemon().unstarted(this::ask);
  private volatile boolean over;

  Waiting() {
    asking.start();
  }

  private void ask() {
    while (!over) {
      var answered = new CountDownLatch(1);
      long asked = System.nanoTime();
      Platform.runLater(answered::countDown);
      try {
        answered.await();
      } catch (InterruptedException stopped) {
        return;
      }
      long wait = System.nanoTime() - asked;
      if (wait >= LEAST_NANOS) {
        waits.add(wait);
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  @Override
  public void close() throws InterruptedException {
    over = true;
    asking.join();
  }

  /// Every wait, in nanoseconds; to be read after the close.
  List<Long> nanos() {
    return waits;
  }
}
