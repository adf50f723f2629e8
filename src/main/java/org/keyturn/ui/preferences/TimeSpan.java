package org.keyturn.ui.preferences;

import org.keyturn.text.Messages;

/// A span of time in one round unit, as an estimate deserves.
final class TimeSpan {
  private static final double MINUTE = 60;
  private static final double HOUR = 60 * MINUTE;
  private static final double DAY = 24 * HOUR;

  /// The mean year of the Gregorian calendar.
  private static final double YEAR = 365.2425 * DAY;

  private static final double MOST_YEARS = 1e6;

  private TimeSpan() {}

  static String words(Messages messages, double seconds) {
    if (seconds < 2 * MINUTE) {
      return messages.get("preferences.span.seconds");
    }
    if (seconds < 2 * HOUR) {
      return messages.get("preferences.span.minutes", Math.round(seconds / MINUTE));
    }
    if (seconds < 2 * DAY) {
      return messages.get("preferences.span.hours", Math.round(seconds / HOUR));
    }
    if (seconds < 2 * YEAR) {
      return messages.get("preferences.span.days", Math.round(seconds / DAY));
    }
    return seconds < MOST_YEARS * YEAR
        ? messages.get("preferences.span.years", rounded(seconds / YEAR))
        : messages.get("preferences.span.beyond");
  }

  /// To two digits.
  private static long rounded(double value) {
    double unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(value)) - 1));
    return Math.round(Math.round(value / unit) * unit);
  }
}
