package org.keyturn.exchange.format;

import static java.time.temporal.ChronoField.DAY_OF_MONTH;
import static java.time.temporal.ChronoField.HOUR_OF_DAY;
import static java.time.temporal.ChronoField.MINUTE_OF_HOUR;
import static java.time.temporal.ChronoField.MONTH_OF_YEAR;
import static java.time.temporal.ChronoField.NANO_OF_SECOND;
import static java.time.temporal.ChronoField.OFFSET_SECONDS;
import static java.time.temporal.ChronoField.SECOND_OF_MINUTE;
import static java.time.temporal.ChronoField.YEAR;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.stream.Stream;

/// Times as ISO 8601 writes them. Of a text that is none this says so without an exception, of
/// which a file of wrong dates would cost as many as there are, and far more time than its bytes.
public final class IsoTimes {
  private static final int MOST_CHARS = 64;
  private static final int MOST_OFFSET = ZoneOffset.MAX.getTotalSeconds();

  private IsoTimes() {}

  /// Reads `2026-01-02T03:04:05.678+01:00`.
  public static Optional<Instant> instant(String text) {
    return parsed(DateTimeFormatter.ISO_OFFSET_DATE_TIME, text)
        .filter(fields -> Math.abs(fields.getLong(OFFSET_SECONDS)) <= MOST_OFFSET)
        .map(fields -> dateTime(fields).toInstant(offset(fields)));
  }

  /// Reads `2026-01-02T03:04:05.678`.
  public static Optional<LocalDateTime> local(String text) {
    return parsed(DateTimeFormatter.ISO_LOCAL_DATE_TIME, text).map(IsoTimes::dateTime);
  }

  /// Reads `2026-01-02`.
  public static Optional<LocalDate> date(String text) {
    return parsed(DateTimeFormatter.ISO_LOCAL_DATE, text).map(IsoTimes::dateOf);
  }

  private static Optional<TemporalAccessor> parsed(DateTimeFormatter format, String text) {
    if (text.length() > MOST_CHARS) {
      return Optional.empty();
    }
    var position = new ParsePosition(0);
    try {
      var fields = format.parseUnresolved(text, position);
      boolean whole = fields != null && position.getIndex() == text.length();
      return whole && isReal(fields) ? Optional.of(fields) : Optional.empty();
    } catch (DateTimeException offsetOfTooManyHours) {
      return Optional.empty();
    }
  }

  /// Whether a clock and a calendar know it, which nobody has asked yet.
  private static boolean isReal(TemporalAccessor fields) {
    boolean within =
        Stream.of(YEAR, MONTH_OF_YEAR, HOUR_OF_DAY, MINUTE_OF_HOUR, SECOND_OF_MINUTE)
            .filter(fields::isSupported)
            .allMatch(field -> field.range().isValidValue(fields.getLong(field)));
    return within
        && YearMonth.of(of(fields, YEAR), of(fields, MONTH_OF_YEAR))
            .isValidDay(of(fields, DAY_OF_MONTH));
  }

  private static int of(TemporalAccessor fields, ChronoField field) {
    return fields.isSupported(field) ? Math.toIntExact(fields.getLong(field)) : 0;
  }

  private static LocalDate dateOf(TemporalAccessor fields) {
    return LocalDate.of(of(fields, YEAR), of(fields, MONTH_OF_YEAR), of(fields, DAY_OF_MONTH));
  }

  private static LocalDateTime dateTime(TemporalAccessor fields) {
    return dateOf(fields)
        .atTime(
            LocalTime.of(
                of(fields, HOUR_OF_DAY),
                of(fields, MINUTE_OF_HOUR),
                of(fields, SECOND_OF_MINUTE),
                of(fields, NANO_OF_SECOND)));
  }

  private static ZoneOffset offset(TemporalAccessor fields) {
    return ZoneOffset.ofTotalSeconds(of(fields, OFFSET_SECONDS));
  }
}
