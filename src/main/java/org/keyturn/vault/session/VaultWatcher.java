package org.keyturn.vault.session;

import java.lang.ref.WeakReference;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Looks at every open session's file four times a second, off the UI thread.
final class VaultWatcher {
  private static final long MILLIS = 250;
  private static final ScheduledExecutorService LOOKS =
      Executors.newScheduledThreadPool(
          1, Thread.ofPlatform().daemon().name("keyturn-watch").factory());

  private VaultWatcher() {}

  /// Watches a session until it locks or is forgotten.
  static void watch(VaultSession session) {
    var weak = new WeakReference<>(session);
    var task = new Runnable[1];
    task[0] =
        () -> {
          var alive = weak.get();
          if (alive != null && alive.state() != org.keyturn.vault.SessionState.LOCKED) {
            try {
              alive.poll();
            } finally {
              var _ = LOOKS.schedule(task[0], MILLIS, TimeUnit.MILLISECONDS);
            }
          }
        };
    var _ = LOOKS.schedule(task[0], MILLIS, TimeUnit.MILLISECONDS);
  }
}
