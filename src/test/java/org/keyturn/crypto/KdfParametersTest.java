package org.keyturn.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class KdfParametersTest {
  @Test
  void acceptsTheFloorAndBothEnds() throws OutOfBounds {
    KdfParameters.FLOOR.checkBounds();
    new KdfParameters(8 * 1024, 1, 1).checkBounds();
    new KdfParameters(1024 * 1024, 4, 16).checkBounds();
    new KdfParameters(64 * 1024, 64, 16).checkBounds();
  }

  @Test
  void namesWhatIsBeyondTheBounds() {
    KdfParameters product = new KdfParameters(1024 * 1024, 5, 4);
    OutOfBounds refused = assertThrows(OutOfBounds.class, product::checkBounds);
    assertEquals("memoryKiB*iterations", refused.parameter());
    assertEquals(5L * 1024 * 1024, refused.value());
    assertEquals(4L * 1024 * 1024, refused.most());
    assertEquals(
        "parallelism",
        assertThrows(OutOfBounds.class, new KdfParameters(65536, 3, 17)::checkBounds).parameter());
  }

  @Test
  void lessMemoryOrLessWorkIsWeaker() {
    KdfParameters floor = KdfParameters.FLOOR;
    assertFalse(floor.weakerThan(floor));
    assertFalse(new KdfParameters(65536, 3, 1).weakerThan(floor));
    assertTrue(new KdfParameters(65536, 2, 4).weakerThan(floor));
    assertTrue(new KdfParameters(32768, 9, 4).weakerThan(floor));
    assertTrue(new KdfParameters(131072, 1, 4).weakerThan(floor));
    assertFalse(new KdfParameters(131072, 3, 4).weakerThan(floor));
  }

  @Test
  void calibrationIsNeverBelowTheFloorAndNeverOutOfBounds() throws OutOfBounds {
    Duration second = Duration.ofSeconds(1);
    for (long pass = 1; pass < 10_000_000_000L; pass *= 3) {
      KdfParameters found = Calibration.scale(Duration.ofNanos(pass), second);
      found.checkBounds();
      assertFalse(found.weakerThan(KdfParameters.FLOOR));
    }
  }

  @Test
  void calibrationTakesPassesFirstAndMemoryThen() {
    Duration second = Duration.ofSeconds(1);
    assertEquals(
        new KdfParameters(65536, 10, 4), Calibration.scale(Duration.ofMillis(100), second));
    assertEquals(
        new KdfParameters(131072, 12, 4), Calibration.scale(Duration.ofMillis(40), second));
    assertEquals(KdfParameters.FLOOR, Calibration.scale(Duration.ofSeconds(7), second));
  }
}
