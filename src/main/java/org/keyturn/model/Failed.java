package org.keyturn.model;

/// Carries an expected outcome to whoever can tell the person about it. Bugs are never wrapped in
/// this.
public final class Failed extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient Failure failure;

  public Failed(Failure failure) {
    super(failure.getClass().getSimpleName(), null, false, false);
    this.failure = failure;
  }

  /// @param cause kept for the debugger only; its text is never shown
  public Failed(Failure failure, Throwable cause) {
    super(failure.getClass().getSimpleName(), cause);
    this.failure = failure;
  }

  public Failure failure() {
    return failure;
  }
}
