package org.keyturn.vault;

import org.keyturn.crypto.Derivations;
import org.keyturn.crypto.Stopped;
import org.keyturn.jobs.CancelToken;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// Work that derives keys and can be cancelled while it does: it ends at once, and the derivation
/// runs on behind to an end that nobody sees.
public final class Stoppable {
  private Stoppable() {}

  @FunctionalInterface
  public interface Work<T> {
    T run() throws Failed;
  }

  /// The same without a result.
  @FunctionalInterface
  public interface Action {
    void run() throws Failed;
  }

  /// @throws Failed also `Cancelled`
  public static void run(CancelToken cancel, Action action) throws Failed {
    by(
        cancel,
        () -> {
          action.run();
          return cancel;
        });
  }

  /// @throws Failed also `Cancelled`
  public static <T> T by(CancelToken cancel, Work<T> work) throws Failed {
    try {
      return Derivations.stoppable(cancel::isCancelled, work::run);
    } catch (Stopped e) {
      throw new Failed(new Failure.Cancelled(), e);
    }
  }
}
