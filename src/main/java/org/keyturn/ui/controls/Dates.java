package org.keyturn.ui.controls;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/// Days as this person's language writes them.
public final class Dates {
  private final DateTimeFormatter days;
  private final DateTimeFormatter minutes;

  public Dates(Desk desk) {
    var zone = ZoneId.systemDefault();
    var locale = desk.messages().locale();
    days = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).withZone(zone);
    minutes =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(locale)
            .withZone(zone);
  }

  public String day(Instant at) {
    return days.format(at);
  }

  public String minute(Instant at) {
    return minutes.format(at);
  }
}
