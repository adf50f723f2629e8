package org.keyturn.crypto;

import java.util.ArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Works off stages, each of them lane by lane: a lane is taken by whichever thread is free, and no
/// stage begins before the one before it has ended in all lanes. The caller's thread works too, and
/// looks before each lane whether the derivation is still wanted. Where the system gives no more
/// threads it works alone.
final class LaneThreads {
  /// One thread's part.
  interface Worker extends AutoCloseable {
    void work(int stage, int lane);

    /// Wipes what is left of the work; called by the thread itself.
    @Override
    void close();
  }

  private final int lanes;
  private final int tasks;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private int taken;
  private int done;
  private long spent;
  private @Nullable Throwable trouble;

  private LaneThreads(int stages, int lanes) {
    this.lanes = lanes;
    tasks = Math.multiplyExact(stages, lanes);
  }

  /// How many work at once.
  static int count(int lanes) {
    return Math.min(lanes, Runtime.getRuntime().availableProcessors());
  }

  /// Returns or throws when every thread has ended.
  ///
  /// @param workers makes one for each thread
  /// @param clock the processor time of the thread that asks, in nanoseconds
  /// @return the sum of what the threads have spent by this clock
  /// @throws Stopped when nobody wants the work any more
  static long run(int stages, int lanes, Supplier<Worker> workers, LongSupplier clock) {
    var threads = new LaneThreads(stages, lanes);
    var others = new ArrayList<Thread>();
    try {
      while (others.size() < count(lanes) - 1) {
        var other = new Thread(() -> threads.work(workers, clock, () -> {}), "keyturn-lane");
        other.setDaemon(true);
        other.start();
        others.add(other);
      }
    } catch (OutOfMemoryError e) {
      // No more threads: those that there are do it all.
    }
    threads.work(workers, clock, Derivations::check);
    others.forEach(LaneThreads::end);
    return threads.result();
  }

  private void work(Supplier<Worker> workers, LongSupplier clock, Runnable before) {
    long begin = clock.getAsLong();
    try (var worker = workers.get()) {
      for (int task = take(); task >= 0; task = take()) {
        before.run();
        worker.work(task / lanes, task % lanes);
        finish(1, 0, null);
      }
    } catch (RuntimeException | Error e) {
      finish(0, 0, e);
    }
    finish(0, clock.getAsLong() - begin, null);
  }

  /// Waits for the next lane of the present stage or the first of the next.
  ///
  /// @return -1 when there is nothing more to do
  private int take() {
    lock.lock();
    try {
      while (trouble == null && taken < tasks && taken / lanes > done / lanes) {
        changed.awaitUninterruptibly();
      }
      return trouble == null && taken < tasks ? taken++ : -1;
    } finally {
      lock.unlock();
    }
  }

  private void finish(int lanes, long nanos, @Nullable Throwable failure) {
    lock.lock();
    try {
      done += lanes;
      spent += nanos;
      trouble = trouble == null ? failure : trouble;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private long result() {
    switch (trouble) {
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case null, default -> {
        return spent;
      }
    }
  }

  /// Ends within the lane that the thread is at. An interrupt is kept for later.
  private static void end(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
