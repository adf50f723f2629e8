package org.keyturn.crypto;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/// Finds the parameters that take about a given time on this computer.
final class Calibration {
  /// Beyond this many passes more memory buys more than more passes do.
  private static final int MOST_PASSES = 16;

  private static final int MOST_MEMORY_KIB = 256 * 1024;
  private static final int ROUNDS = 3;

  private Calibration() {}

  static KdfParameters run(Duration target) {
    return scale(
        cost(
            new KdfParameters(
                KdfParameters.FLOOR.memoryKiB(), 1, KdfParameters.FLOOR.parallelism())),
        target);
  }

  /// What a hash takes on this computer when it does nothing else. Work counts, not the clock: what
  /// else the computer does today must not choose weak parameters for years. The fastest round
  /// counts, since a cold JVM and caches that are shared only ever slow a round down.
  static Duration cost(KdfParameters parameters) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long best = Long.MAX_VALUE;
    for (int i = 0; i < ROUNDS; i++) {
      best = Math.min(best, Argon2Core.cost(parameters, threads::getCurrentThreadCpuTime));
    }
    return Duration.ofNanos(best / LaneThreads.count(parameters.parallelism()));
  }

  /// `pass` is the time of one pass over the memory of [KdfParameters#FLOOR] on an idle computer.
  static KdfParameters scale(Duration pass, Duration target) {
    KdfParameters floor = KdfParameters.FLOOR;
    int memory = floor.memoryKiB();
    long passes = target.toNanos() / Math.max(1, pass.toNanos());
    while (passes > MOST_PASSES && memory < MOST_MEMORY_KIB) {
      memory *= 2;
      passes /= 2;
    }
    int iterations = Math.clamp(passes, floor.iterations(), MOST_PASSES);
    return new KdfParameters(memory, iterations, floor.parallelism());
  }
}
