package org.keyturn.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SlowestTestsTest {
  @Test
  void tenSlowestComeSlowestFirst() {
    Map<String, Duration> taken = new HashMap<>();
    for (int i = 0; i < 12; i++) {
      taken.put("Test" + i, Duration.ofMillis(10L * i));
    }

    List<String> lines = SlowestTests.report(taken).lines().toList();

    assertEquals("The slowest of 12 test classes:", lines.getFirst());
    assertEquals("    0.11 s  Test11", lines.get(1));
    assertEquals("    0.02 s  Test2", lines.getLast());
    assertEquals(11, lines.size());
  }
}
