package org.keyturn.vault.session;

import java.lang.ref.WeakReference;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.keyturn.vault.SessionState;

/// Looks at every open session's file four times a second, off the UI thread.
final class VaultWatcher {
  private static final long MILLIS = 250;
  private static final ScheduledExecutorService LOOKS =
      Executors.newScheduledThreadPool(
          1, Thread.ofPlatform().daemon().name("keyturn-watch").factory());

  private VaultWatcher() {}

  /// Watches a session until it locks or is forgotten.
  static void watch(VaultSession session) {
    later(new WeakReference<>(session));
  }

  private static void later(WeakReference<VaultSession> session) {
    var _ = LOOKS.schedule(() -> look(session), MILLIS, TimeUnit.MILLISECONDS);
  }

  private static void look(WeakReference<VaultSession> session) {
    var alive = session.get();
    if (alive != null && alive.state() != SessionState.LOCKED) {
      try {
        alive.poll();
      } finally {
        later(session);
      }
    }
  }
}
