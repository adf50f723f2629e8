package org.keyturn.exchange.foreign;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The month until which a card is good, as Bitwarden keeps it.
///
/// @param month without a leading zero
/// @param year of four digits
public record Expiry(String month, String year) {
  /// Of a text that may be one; patterns with several runs of spaces take long over more of them.
  private static final int MOST_CHARS = 64;

  private static final Pattern MONTH_FIRST =
      Pattern.compile("0?(?<month>[1-9]|1[0-2])\\s*[/.-]\\s*(?<year>(?:[12]\\d)?\\d{2})");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<year>[12]\\d{3})[/.-]?0?(?<month>[1-9]|1[0-2])(?:[/.-]\\d{1,2})?");
  private static final Pattern MONTH_THEN_YEAR =
      Pattern.compile("(?<month>0[1-9]|1[0-2])(?<year>20\\d{2}|\\d{2})");
  private static final Pattern NAMED =
      Pattern.compile("(?<month>\\p{L}{3,})\\.?\\s*[,\\s]\\s*(?<year>[12]\\d{3})");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /// Reads `04/31`, `4/2031`, `2031-04`, `203104`, `042031` and `April,2031`.
  public static Optional<Expiry> read(String text) {
    var stripped = text.strip();
    if (stripped.length() > MOST_CHARS) {
      return Optional.empty();
    }
    for (var pattern : List.of(MONTH_FIRST, YEAR_FIRST, MONTH_THEN_YEAR, NAMED)) {
      var matcher = pattern.matcher(stripped);
      if (matcher.matches()) {
        return of(matcher);
      }
    }
    return Optional.empty();
  }

  /// @return both, unless one is missing or makes no sense
  public static Optional<Expiry> of(String month, String year) {
    return read(month.strip() + "/" + year.strip());
  }

  private static Optional<Expiry> of(Matcher matcher) {
    var year = matcher.group("year");
    return month(matcher.group("month"))
        .map(month -> new Expiry(month, year.length() == 2 ? "20" + year : year));
  }

  private static Optional<String> month(String text) {
    if (Character.isDigit(text.charAt(0))) {
      return Optional.of(text.startsWith("0") ? text.substring(1) : text);
    }
    int index = MONTHS.indexOf(text.substring(0, 3).toLowerCase(Locale.ROOT));
    return index < 0 ? Optional.empty() : Optional.of(Integer.toString(index + 1));
  }
}
