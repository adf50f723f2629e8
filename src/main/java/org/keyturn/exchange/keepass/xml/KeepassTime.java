package org.keyturn.exchange.keepass.xml;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.keyturn.exchange.format.IsoTimes;
import org.keyturn.exchange.xml.Base64Text;

/// Instants as they stand in documents: since version 4 the base64 of the seconds since the year 1,
/// before and in unencrypted exports ISO 8601.
final class KeepassTime {
  /// 0001-01-01T00:00:00Z in seconds of the epoch of 1970.
  private static final long YEAR_ONE = -62_135_596_800L;

  private static final long LEAST = Instant.MIN.getEpochSecond() - YEAR_ONE;
  private static final long MOST = Instant.MAX.getEpochSecond() - YEAR_ONE;
  private static final byte[] NOTHING = {};

  private KeepassTime() {}

  static Optional<Instant> read(String text) {
    return text.indexOf(':') >= 0 ? IsoTimes.instant(text) : seconds(text);
  }

  private static Optional<Instant> seconds(String text) {
    byte[] bytes = Base64Text.isWhole(text) ? Base64.getDecoder().decode(text) : NOTHING;
    if (bytes.length != Long.BYTES) {
      return Optional.empty();
    }
    long seconds = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
    boolean known = seconds >= LEAST && seconds <= MOST;
    return known ? Optional.of(Instant.ofEpochSecond(seconds + YEAR_ONE)) : Optional.empty();
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
