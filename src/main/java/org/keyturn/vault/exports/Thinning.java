package org.keyturn.vault.exports;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.keyturn.vault.BackupRules;

/// Which copies stay. The newest always does.
final class Thinning {
  private Thinning() {}

  /// @param zone in which days begin and end
  public static Set<Instant> kept(Collection<Instant> copies, BackupRules rules, ZoneId zone) {
    var newest = copies.stream().sorted(Comparator.reverseOrder()).toList();
    var kept = new HashSet<Instant>();
    keep(newest, rules.days(), when -> day(when, zone), kept);
    keep(newest, rules.weeks(), when -> monday(when, zone), kept);
    keep(newest, rules.months(), when -> YearMonth.from(day(when, zone)), kept);
    return kept;
  }

  private static <T> void keep(
      List<Instant> newest, int most, Function<Instant, T> period, Set<Instant> kept) {
    var periods = new HashSet<T>();
    for (var copy : newest) {
      if (periods.size() < most && periods.add(period.apply(copy))) {
        kept.add(copy);
      }
    }
  }

  private static LocalDate day(Instant when, ZoneId zone) {
    return LocalDate.ofInstant(when, zone);
  }

  private static LocalDate monday(Instant when, ZoneId zone) {
    return day(when, zone).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
