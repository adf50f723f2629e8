package org.keyturn;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.function.ThrowingSupplier;

/// Work that has to be short. What counts is the processor time of its thread, so that it is as
/// short on a machine that does other work as well.
public final class Effort {
  /// By then it hangs, however busy the machine is.
  private static final Duration HANG = Duration.ofMinutes(4);

  private Effort() {}

  /// @return what the work returns, if it took no more than this
  public static <T> T within(Duration most, ThrowingSupplier<T> work) throws Throwable {
    var threads = ManagementFactory.getThreadMXBean();
    long begin = threads.getCurrentThreadCpuTime();
    var result = work.get();
    var took = Duration.ofNanos(threads.getCurrentThreadCpuTime() - begin);
    assertTrue(took.compareTo(most) <= 0, () -> "took " + took.toMillis() + " ms of the processor");
    return result;
  }

  /// The same for work that would go on for hours if it were not refused.
  public static <T> T withinOrStopped(Duration most, ThrowingSupplier<T> work) {
    return assertTimeoutPreemptively(HANG, () -> within(most, work));
  }
}
