package org.keyturn.crypto;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Lets a person stop waiting for a key derivation. Safe for use from any thread.
public final class Derivations {
  private static final ScopedValue<BooleanSupplier> STOP = ScopedValue.newInstance();

  private Derivations() {}

  /// Runs work whose derivations, in this thread, end with [Stopped] soon after `stop` says so or
  /// the thread is interrupted.
  ///
  /// @param stop asked several times a second
  public static <T, X extends Throwable> T stoppable(
      BooleanSupplier stop, ScopedValue.CallableOp<? extends T, X> work) throws X {
    BooleanSupplier over = () -> stop.getAsBoolean() || Thread.currentThread().isInterrupted();
    return ScopedValue.where(STOP, over).call(work::call);
  }

  /// For a short derivation that has to come to its end, whoever waits for another one.
  static <T> T unstoppable(Supplier<T> work) {
    return ScopedValue.where(STOP, () -> false).call(work::get);
  }

  /// For a derivation: looks whether it is still wanted.
  public static void check() {
    if (STOP.isBound() && STOP.get().getAsBoolean()) {
      throw new Stopped();
    }
  }
}
