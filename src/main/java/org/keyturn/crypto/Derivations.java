package org.keyturn.crypto;

import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Lets a person stop waiting for a key derivation, which cannot be interrupted: it runs in a
/// thread of its own, and is left behind there. What it still yields is wiped. One such derivation
/// runs at a time, so that no more than one can be left behind; the next one waits for its end, and
/// may be stopped while it does. Safe for use from any thread.
public final class Derivations {
  private static final ScopedValue<BooleanSupplier> STOP = ScopedValue.newInstance();
  private static final Semaphore ONE = new Semaphore(1, true);
  private static final long LOOK_MILLIS = 50;

  private Derivations() {}

  /// Runs work whose derivations, in this thread, end with [Stopped] soon after `stop` says so.
  ///
  /// @param stop asked several times a second
  public static <T, X extends Throwable> T stoppable(
      BooleanSupplier stop, ScopedValue.CallableOp<? extends T, X> work) throws X {
    return ScopedValue.where(STOP, stop).call(work::call);
  }

  /// For a derivation that can look by itself whether it is still wanted.
  public static void check() {
    if (STOP.isBound() && STOP.get().getAsBoolean()) {
      throw new Stopped();
    }
  }

  /// Runs a derivation as soon as no other one that was left behind is at work.
  ///
  /// @param hash may find its arguments wiped when it was left behind
  /// @return what it yields, which is the caller's
  /// @throws NotEnoughMemory unless so much memory can be had
  public static byte[] run(long kibibytes, Supplier<byte[]> hash) throws NotEnoughMemory {
    if (!STOP.isBound()) {
      FreeHeap.require(kibibytes);
      return hash.get();
    }
    await(() -> ONE.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS));
    var behind = new Behind(hash);
    try {
      FreeHeap.require(kibibytes);
      behind.start();
    } catch (NotEnoughMemory | RuntimeException | Error e) {
      ONE.release();
      throw e;
    }
    try {
      await(() -> behind.done.await(LOOK_MILLIS, TimeUnit.MILLISECONDS));
    } catch (Stopped e) {
      behind.leave();
      throw e;
    }
    return behind.result();
  }

  private interface Look {
    boolean over() throws InterruptedException;
  }

  private static void await(Look look) {
    try {
      check();
      while (!look.over()) {
        check();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Stopped();
    }
  }

  /// One derivation in its own thread.
  private static final class Behind {
    private final CountDownLatch done = new CountDownLatch(1);
    private final AtomicBoolean settled = new AtomicBoolean();
    private final Supplier<byte[]> hash;
    private volatile byte @Nullable [] result;
    private volatile @Nullable Throwable trouble;

    Behind(Supplier<byte[]> hash) {
      this.hash = hash;
    }

    void start() {
      Thread.ofPlatform().daemon().name("keyturn-derivation").start(this::work);
    }

    private void work() {
      try {
        result = hash.get();
      } catch (RuntimeException | Error e) {
        trouble = e;
      } finally {
        if (!settled.compareAndSet(false, true)) {
          wipe();
        }
        ONE.release();
        done.countDown();
      }
    }

    /// Whoever comes second, this or the end of the work, wipes.
    void leave() {
      if (!settled.compareAndSet(false, true)) {
        wipe();
      }
    }

    private void wipe() {
      byte[] unwanted = result;
      if (unwanted != null) {
        Arrays.fill(unwanted, (byte) 0);
      }
    }

    byte[] result() {
      switch (trouble) {
        case RuntimeException e -> throw e;
        case Error e -> throw e;
        case null, default -> {}
      }
      return Objects.requireNonNull(result);
    }
  }
}
