package org.keyturn.health;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.keyturn.health.Finding.Kind;
import org.keyturn.health.Finding.Severity;
import org.keyturn.model.Attribute;

/// What stands around the secrets of an item: its addresses, its one-time code, its dates.
final class Circumstances {
  private static final int SOON_DAYS = 30;
  private static final int CENTURY = 2000;

  private final Facts item;
  private final LocalDate today;

  Circumstances(Facts item, LocalDate today) {
    this.item = item;
    this.today = today;
  }

  void findings(List<Finding> found) {
    item.overview().expires().or(this::expiry).ifPresent(day -> expires(day, found));
    var sites = Site.of(item.overview().details().uris());
    var exposed = sites.stream().filter(Site::isExposed).count();
    if (exposed > 0) {
      found.add(Finding.of(item.id(), Kind.INSECURE_ADDRESS, Severity.CONSIDER, exposed));
    }
    if (item.password().isPresent()
        && !item.answersCode()
        && sites.stream().map(Site::host).anyMatch(CodeSites::offerCodes)) {
      found.add(Finding.of(item.id(), Kind.MISSING_CODE, Severity.CONSIDER, 0));
    }
  }

  private void expires(LocalDate lastDay, List<Finding> found) {
    long days = ChronoUnit.DAYS.between(today, lastDay);
    if (days < 0) {
      found.add(Finding.of(item.id(), Kind.EXPIRED, Severity.SOON, -days));
    } else if (days <= SOON_DAYS) {
      found.add(Finding.of(item.id(), Kind.EXPIRING, Severity.CONSIDER, days));
    }
  }

  /// The last day by the item's own fields: that of a document, or the end of a card's month.
  private Optional<LocalDate> expiry() {
    var values = item.overview().details().attributes();
    try {
      var document = values.get(Attribute.EXPIRATION_DATE);
      if (document != null) {
        return Optional.of(LocalDate.parse(document.strip()));
      }
      var month = values.get(Attribute.EXP_MONTH);
      var year = values.get(Attribute.EXP_YEAR);
      return month == null || year == null
          ? Optional.empty()
          : Optional.of(endOf(Integer.parseInt(year.strip()), Integer.parseInt(month.strip())));
    } catch (DateTimeException | NumberFormatException noDate) {
      return Optional.empty();
    }
  }

  private static LocalDate endOf(int year, int month) {
    return YearMonth.of(year < 100 ? CENTURY + year : year, month).atEndOfMonth();
  }
}
