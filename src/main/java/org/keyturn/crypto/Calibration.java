package org.keyturn.crypto;

import java.time.Duration;

/// Finds the parameters that take about a given time on this computer.
final class Calibration {
  /// Beyond this many passes more memory buys more than more passes do.
  private static final int MOST_PASSES = 16;

  private static final int MOST_MEMORY_KIB = 256 * 1024;
  private static final int ROUNDS = 3;

  private Calibration() {}

  static KdfParameters run(Duration target) {
    KdfParameters onePass =
        new KdfParameters(KdfParameters.FLOOR.memoryKiB(), 1, KdfParameters.FLOOR.parallelism());
    long best = Long.MAX_VALUE;
    // The fastest round counts: other load and a cold JVM only ever slow a round down, and a slow
    // round would choose weak parameters for years.
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      Argon2id.hash(new byte[16], new byte[16], new byte[0], new byte[0], onePass, 32);
      best = Math.min(best, System.nanoTime() - start);
    }
    return scale(Duration.ofNanos(best), target);
  }

  /// `pass` is the time of one pass over the memory of [KdfParameters#FLOOR].
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
