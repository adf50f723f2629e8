package org.keyturn.exchange.foreign;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// Points in time as other programs write them.
public final class Moments {
  /// From here on a number counts milliseconds: as seconds it would lie in the year 5138.
  private static final long FIRST_MILLIS = 100_000_000_000L;

  private static final DateTimeFormatter HTTP =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private static final List<Function<String, Instant>> READERS =
      List.of(
          text -> OffsetDateTime.parse(text).toInstant(),
          text -> LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC),
          text -> LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC));

  private Moments() {}

  /// Reads seconds or milliseconds since 1970, and ISO 8601 with or without a zone (without: UTC).
  public static Optional<Instant> read(String text) {
    var stripped = text.strip();
    if (stripped.matches("\\d{1,15}")) {
      return Optional.of(ofNumber(Long.parseLong(stripped)));
    }
    for (var reader : READERS) {
      try {
        return Optional.of(reader.apply(stripped));
      } catch (DateTimeParseException other) {
        // The next one may fit.
      }
    }
    return Optional.empty();
  }

  /// Seconds or milliseconds since 1970.
  public static Instant ofNumber(long number) {
    return number < FIRST_MILLIS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
  }

  /// @return e.g. `Sun, 13 Sep 2020 12:26:40 GMT`, as Bitwarden writes 1Password's dates
  public static String http(Instant moment) {
    try {
      return HTTP.format(moment);
    } catch (DateTimeException beyondItsYears) {
      return moment.toString();
    }
  }
}
