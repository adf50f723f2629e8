package org.keyturn.exchange.foreign;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keyturn.exchange.format.IsoTimes;

/// Points in time as other programs write them.
public final class ForeignDates {
  /// From here on a number counts milliseconds: as seconds it would lie in the year 5138.
  private static final long FIRST_MILLIS = 100_000_000_000L;

  private static final Instant YEAR_0 = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z");

  private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");

  private ForeignDates() {}

  /// Reads seconds or milliseconds since 1970, and ISO 8601 with or without a zone (without: UTC).
  public static Optional<Instant> read(String text) {
    var stripped = text.strip();
    if (stripped.matches("\\d{1,15}")) {
      return Optional.of(ofNumber(Long.parseLong(stripped)));
    }
    return IsoTimes.instant(stripped)
        .or(() -> local(stripped))
        .or(() -> IsoTimes.date(stripped).map(day -> day.atStartOfDay().toInstant(ZoneOffset.UTC)));
  }

  /// With a space between day and time as well.
  private static Optional<Instant> local(String text) {
    int space = text.indexOf(' ');
    var tidied = space < 0 ? text : text.substring(0, space) + "T" + text.substring(space + 1);
    return IsoTimes.local(tidied).map(time -> time.toInstant(ZoneOffset.UTC));
  }

  /// A day as year, month and day, with or without zeros in front; nothing if there is none.
  public static Optional<LocalDate> day(String text) {
    var found = DAY.matcher(text.strip());
    try {
      return found.matches()
          ? Optional.of(
              LocalDate.of(
                  Integer.parseInt(found.group(1)),
                  Integer.parseInt(found.group(2)),
                  Integer.parseInt(found.group(3))))
          : Optional.empty();
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  /// Seconds or milliseconds since 1970; what lies before the year 0 or after 9999 becomes the
  /// nearest time within.
  public static Instant ofNumber(long number) {
    long millis = number < FIRST_MILLIS ? Math.max(number, -FIRST_MILLIS) * 1000 : number;
    return Instant.ofEpochMilli(
        Math.clamp(millis, YEAR_0.toEpochMilli(), YEAR_10000.toEpochMilli() - 1));
  }
}
