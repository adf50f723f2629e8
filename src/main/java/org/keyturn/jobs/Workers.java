package org.keyturn.jobs;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// The threads that help with [OrderedWork]: one fewer than the computer has processors, because
/// whoever asks for help works too. They end a moment after there is nothing to do.
final class Workers {
  static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

  private static final int SECONDS_IDLE = 1;

  private Workers() {}

  /// Has this run soon, perhaps.
  static void run(Runnable task) {
    if (PROCESSORS > 1) {
      Threads.POOL.execute(task);
    }
  }

  /// Not made before they are needed.
  private static final class Threads {
    private static final ThreadPoolExecutor POOL = pool();

    private static ThreadPoolExecutor pool() {
      var pool =
          new ThreadPoolExecutor(
              PROCESSORS - 1,
              PROCESSORS - 1,
              SECONDS_IDLE,
              TimeUnit.SECONDS,
              new LinkedBlockingQueue<>(),
              Thread.ofPlatform().daemon().name("keyturn-worker-", 1).factory());
      pool.allowCoreThreadTimeOut(true);
      return pool;
    }
  }
}
