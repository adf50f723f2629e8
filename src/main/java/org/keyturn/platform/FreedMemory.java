package org.keyturn.platform;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Gives what the program no longer uses back to the operating system, which hands it out again as
/// zeros: the one way to be rid of secrets in objects that nobody can overwrite, such as a `String`
/// or what a library keeps. Takes some tenths of a second, in which all other threads stand still.
/// Thread-safe.
public final class FreedMemory {
  /// Until the views that are taken away are off the screen, and what runs has ended.
  private static final long SOON = 1;

  /// Once more for what was still held then, by a slower task for one.
  private static final long LATER = 10;

  /// In KiB: three regions of the size that `packaging/java.options` sets, for the last one of each
  /// thread of the collector is not full.
  private static final int BALLAST = 48 * 1024;

  private static final int KIBIBYTE = 1024;

  private final AtomicInteger asked = new AtomicInteger();

  /// Returns at once; done twice in the seconds to come. What was asked for since makes the earlier
  /// wish void.
  public void giveBackSoon() {
    int wish = asked.incrementAndGet();
    for (long seconds : new long[] {SOON, LATER}) {
      CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS)
          .execute(() -> {
            if (asked.get() == wish) {
              giveBack();
            }
          });
    }
  }

  /// Collects all garbage and shrinks the heap to what is left.
  static synchronized void giveBack() {
    var machine = machine();
    if (machine.isEmpty()) {
      compact();
      return;
    }
    var least = option(machine.get(), "MinHeapFreeRatio");
    var most = option(machine.get(), "MaxHeapFreeRatio");
    try {
      // The least may never be above the most.
      set(machine.get(), "MinHeapFreeRatio", "0");
      set(machine.get(), "MaxHeapFreeRatio", "0");
      compact();
    } finally {
      most.ifPresent(value -> set(machine.get(), "MaxHeapFreeRatio", value));
      least.ifPresent(value -> set(machine.get(), "MinHeapFreeRatio", value));
    }
  }

  /// Behind the last object of a compacted heap stands what stood there before. So more than a
  /// region of zeros is moved there with the rest first, and let go then: whatever is behind the
  /// last object of the second time was alive, or zero, after the first.
  private static void compact() {
    var ballast = new byte[BALLAST][];
    for (int i = 0; i < BALLAST; i++) {
      ballast[i] = new byte[KIBIBYTE];
    }
    System.gc();
    Reference.reachabilityFence(ballast);
    ballast = null;
    System.gc();
  }

  private static Optional<HotSpotDiagnosticMXBean> machine() {
    try {
      return Optional.ofNullable(
          ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class));
    } catch (IllegalArgumentException another) {
      return Optional.empty();
    }
  }

  private static Optional<String> option(HotSpotDiagnosticMXBean machine, String name) {
    try {
      return Optional.of(machine.getVMOption(name).getValue());
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  private static void set(HotSpotDiagnosticMXBean machine, String name, String value) {
    try {
      machine.setVMOption(name, value);
    } catch (IllegalArgumentException refused) {
      // Then the heap keeps what this collector would keep anyway.
    }
  }
}
