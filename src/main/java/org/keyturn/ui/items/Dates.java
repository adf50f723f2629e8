package org.keyturn.ui.items;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.keyturn.ui.controls.Desk;

/// Days as this person's language writes them.
final class Dates {
  private final DateTimeFormatter days;
  private final DateTimeFormatter minutes;

  Dates(Desk desk) {
    var zone = ZoneId.systemDefault();
    var locale = desk.messages().locale();
    days = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).withZone(zone);
    minutes =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(locale)
            .withZone(zone);
  }

  String day(Instant at) {
    return days.format(at);
  }

  String minute(Instant at) {
    return minutes.format(at);
  }
}
