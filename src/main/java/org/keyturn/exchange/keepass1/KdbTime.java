package org.keyturn.exchange.keepass1;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/// Points in time of five bytes: 14 bits of the year, four of the month, five of the day, five of
/// the hour, six of the minute and six of the second. Which zone they are of, the file does not
/// tell; KeePassXC takes them for UTC, and so does this.
final class KdbTime {
  static final int LENGTH = 5;

  /// What stands where something never happens.
  private static final LocalDateTime NEVER = LocalDateTime.of(2999, 12, 28, 23, 59, 59);

  private KdbTime() {}

  /// What was read.
  ///
  /// @param broken whether it is no time at all
  record Read(Optional<Instant> instant, boolean broken) {}

  /// @param bytes five
  static Read read(byte[] bytes) {
    long bits = 0;
    for (byte b : bytes) {
      bits = bits << 8 | Byte.toUnsignedLong(b);
    }
    try {
      var time =
          LocalDateTime.of(
              part(bits, 26, 14),
              part(bits, 22, 4),
              part(bits, 17, 5),
              part(bits, 12, 5),
              part(bits, 6, 6),
              part(bits, 0, 6));
      return new Read(Optional.of(time).filter(one -> !one.equals(NEVER)).map(KdbTime::utc), false);
    } catch (DateTimeException e) {
      return new Read(Optional.empty(), true);
    }
  }

  private static int part(long bits, int from, int length) {
    return (int) (bits >>> from) & ((1 << length) - 1);
  }

  private static Instant utc(LocalDateTime time) {
    return time.toInstant(ZoneOffset.UTC);
  }
}
