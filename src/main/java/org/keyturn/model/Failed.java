package org.keyturn.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Carries an expected outcome to whoever can tell the person about it. Bugs are never wrapped in
/// this.
public final class Failed extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient Failure failure;
  private final transient @Nullable Object done;

  public Failed(Failure failure) {
    super(failure.getClass().getSimpleName(), null, false, false);
    this.failure = failure;
    this.done = null;
  }

  /// @param cause kept for the debugger only; its text is never shown
  public Failed(Failure failure, Throwable cause) {
    super(failure.getClass().getSimpleName(), cause);
    this.failure = failure;
    this.done = null;
  }

  /// Of work that stands although something failed behind its commit.
  ///
  /// @param done what the work gave
  public Failed(Failure.AfterCommit failure, Throwable cause, @Nullable Object done) {
    super(failure.getClass().getSimpleName(), cause);
    this.failure = failure;
    this.done = done;
  }

  public Failure failure() {
    return failure;
  }

  /// What the work gave that stands in spite of this; empty for anything else.
  public <T> Optional<T> done(Class<T> type) {
    return Optional.ofNullable(done).filter(type::isInstance).map(type::cast);
  }
}
