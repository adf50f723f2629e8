package org.keyturn.crypto;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  private static final KdfParameters SAMPLE = new KdfParameters(8 * 1024, 1, 4);
  private static final int OTHERS = 8;

  /// By the clock it would find a multiple of what it finds alone, and choose as much weaker
  /// parameters. Caches are shared, so that a little more is to be expected.
  @Test
  void otherLoadIsNotCounted() throws Exception {
    Calibration.cost(SAMPLE);
    long alone = Calibration.cost(SAMPLE).toNanos();
    var over = new AtomicBoolean();
    var others = new ArrayList<Thread>();
    try {
      for (int i = 0; i < OTHERS; i++) {
        others.add(
            Thread.ofPlatform()
                .daemon()
                .start(() -> {
                  while (!over.get()) {
                    Thread.onSpinWait();
                  }
                }));
      }
      double times = (double) Calibration.cost(SAMPLE).toNanos() / alone;
      assertTrue(
          times < 2, "beside " + OTHERS + " busy threads it finds " + times + " times as much");
    } finally {
      over.set(true);
      for (var other : others) {
        other.join();
      }
    }
  }
}
