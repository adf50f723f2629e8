package org.keyturn.vault.session;

import java.util.concurrent.CountDownLatch;
import org.keyturn.vault.records.VaultAccess;

/// What is left of a session when its keys are wiped: its name in the vault, and the open file.
/// Either may have to wait for somebody else, which a lock need not do, so they go on a thread of
/// their own. Thread-safe.
final class Disposal {
  private final SessionAnnouncement announcement;
  private final VaultAccess access;
  private final CountDownLatch done = new CountDownLatch(1);

  Disposal(SessionAnnouncement announcement, VaultAccess access) {
    this.announcement = announcement;
    this.access = access;
  }

  /// Returns at once; called once.
  void begin() {
    Thread.startVirtualThread(this::run);
  }

  private void run() {
    try {
      announcement.withdraw();
    } finally {
      try {
        access.close();
      } finally {
        done.countDown();
      }
    }
  }

  /// Waits until nothing of the session is written any more, or until this thread is interrupted,
  /// which it then stays.
  void await() {
    try {
      done.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
