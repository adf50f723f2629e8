package org.keyturn.model.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The quick readers read what the general one reads, and refuse what it refuses.
class InstantsTest {
  private static final long YEARS = 9_999L * 366 * 86_400;

  @Test
  void everyPrecisionReadsAsTheGeneralParserDoes() {
    var random = new Random(11);
    for (int i = 0; i < 2_000; i++) {
      var instant =
          Instant.ofEpochSecond(
              random.nextLong(-YEARS / 5, YEARS / 2), random.nextInt(1_000_000_000));
      for (var unit :
          new ChronoUnit[] {
            ChronoUnit.SECONDS, ChronoUnit.MILLIS, ChronoUnit.MICROS, ChronoUnit.NANOS
          }) {
        var text = instant.truncatedTo(unit).toString();
        assertEquals(Instant.parse(text), Instants.parse(text), text);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-22T24:00:00Z",
        "2026-11-22T20:24:60Z",
        "2026-11-22T20:60:00.000Z",
        "2026-02-30T20:24:43Z",
        "2026-13-01T20:24:43.164Z",
        "2026-11-22 20:24:43Z",
        "2026-11-22T20:24:43X",
        "2026-11-22T20:24:4 Z",
        "2026-11-22T20:24:43.Z",
        "2026-11-22T20:24:43.1Z",
        "2026-11-22T20:24:43.12345Z",
        "2026-11-22T20:24:43.1234567890Z",
        "2026-11-22T20:24:43.12345678xZ",
        "2026-11-22T20:24:43,123Z",
        "",
        "Z"
      })
  void whatTheGeneralParserRefusesIsRefused(String text) {
    boolean general = reads(() -> Instant.parse(text));
    assertEquals(general, reads(() -> Instants.parse(text)));
    if (!general) {
      assertThrows(DateTimeException.class, () -> Instants.parse(text));
    }
  }

  private static boolean reads(Runnable parser) {
    try {
      parser.run();
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
