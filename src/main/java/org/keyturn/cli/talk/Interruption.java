package org.keyturn.cli.talk;

import org.keyturn.jobs.CancelToken;

/// The person's wish to stop, given by an interrupt from the terminal. Thread-safe.
public final class Interruption {
  private CancelToken current = new CancelToken();
  private boolean asked;
  private boolean working;

  /// Cancels the work under way and everything that would follow.
  ///
  /// @return whether work is under way that has to be waited for
  public synchronized boolean interrupt() {
    asked = true;
    boolean _ = current.cancel();
    return working;
  }

  /// @return a token for work that begins now, cancelled already if that was asked for before
  public synchronized CancelToken begin() {
    working = true;
    current = new CancelToken();
    if (asked) {
      boolean _ = current.cancel();
    }
    return current;
  }

  /// @return whether an interrupt has come
  public synchronized boolean asked() {
    return asked;
  }

  /// The work has ended.
  public synchronized void end() {
    working = false;
  }
}
