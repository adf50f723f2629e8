package org.keyturn.ui.context;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;

/// Days as this person's language writes them.
public final class Dates {
  private final DateTimeFormatter days;
  private final DateTimeFormatter minutes;
  private final DateTimeFormatter dates;

  public Dates(UiContext context) {
    var zone = ZoneId.systemDefault();
    var locale = context.messages().locale();
    days = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).withZone(zone);
    dates = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
    minutes =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(locale)
            .withZone(zone);
  }

  public String day(Instant at) {
    return days.format(at);
  }

  public String day(LocalDate day) {
    return dates.format(day);
  }

  /// @return the day if the text is one in ISO 8601, otherwise the text itself
  public String dayOr(String text) {
    try {
      return day(LocalDate.parse(text));
    } catch (DateTimeParseException otherwise) {
      return text;
    }
  }

  public String minute(Instant at) {
    return minutes.format(at);
  }
}
