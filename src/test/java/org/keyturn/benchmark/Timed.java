package org.keyturn.benchmark;

import java.util.Map;

/// Measures work of this process.
final class Timed {
  /// What is timed.
  @FunctionalInterface
  interface Work {
    void run() throws Exception;
  }

  private Timed() {}

  /// @return how long it took, in seconds
  static double seconds(Work work) throws Exception {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  static InTurn.Measured of(Work work) {
    return () -> Map.of("", seconds(work));
  }
}
