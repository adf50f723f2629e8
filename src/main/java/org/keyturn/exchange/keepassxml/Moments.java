package org.keyturn.exchange.keepassxml;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Optional;

/// Instants as they stand in documents: since version 4 the base64 of the seconds since the year 1,
/// before and in unencrypted exports ISO 8601.
final class Moments {
  /// 0001-01-01T00:00:00Z in seconds of the epoch of 1970.
  private static final long YEAR_ONE = -62_135_596_800L;

  private Moments() {}

  static Optional<Instant> read(String text) {
    try {
      return Optional.of(
          text.indexOf(':') >= 0 ? OffsetDateTime.parse(text).toInstant() : seconds(text));
    } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static Instant seconds(String text) {
    byte[] bytes = Base64.getDecoder().decode(text);
    if (bytes.length != Long.BYTES) {
      throw new IllegalArgumentException("eight bytes");
    }
    long seconds = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
    return Instant.ofEpochSecond(Math.addExact(seconds, YEAR_ONE));
  }

  /// @return without fractions of a second
  static String write(Instant instant) {
    byte[] bytes =
        ByteBuffer.allocate(Long.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(Math.subtractExact(instant.getEpochSecond(), YEAR_ONE))
            .array();
    return Base64.getEncoder().encodeToString(bytes);
  }
}
