package org.keyturn.jobs;

import java.util.concurrent.atomic.AtomicReference;

/// Asks a running job to stop. Safe for use from any thread. Once the job has closed the token, its
/// point of no return is passed and cancelling does nothing.
public final class CancelToken {
  private enum State {
    OPEN,
    CANCELLED,
    CLOSED
  }

  private final AtomicReference<State> state = new AtomicReference<>(State.OPEN);

  /// @return whether the request came in time
  public boolean cancel() {
    return state.compareAndSet(State.OPEN, State.CANCELLED) || isCancelled();
  }

  /// Ends the time in which the job can be cancelled.
  ///
  /// @return false if it was cancelled before
  public boolean close() {
    return state.compareAndSet(State.OPEN, State.CLOSED) || state.get() == State.CLOSED;
  }

  public boolean isCancelled() {
    return state.get() == State.CANCELLED;
  }

  /// @return whether [#cancel()] can still have an effect
  public boolean isOpen() {
    return state.get() == State.OPEN;
  }
}
