package org.keyturn.vault.exports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keyturn.vault.BackupRules;

class ThinningTest {
  private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
  private static final BackupRules RULES = new BackupRules(3, 2, 2);

  @Test
  void theNewestOfEachDayWeekAndMonthStays() {
    var copies =
        List.of(
            NOON,
            NOON.minus(Duration.ofHours(3)),
            NOON.minus(Duration.ofDays(1)),
            NOON.minus(Duration.ofDays(2)),
            NOON.minus(Duration.ofDays(3)),
            NOON.minus(Duration.ofDays(5)),
            NOON.minus(Duration.ofDays(27)),
            NOON.minus(Duration.ofDays(40)));
    var kept = Thinning.kept(copies, RULES, ZoneOffset.UTC);
    assertEquals(
        Set.of(
            copies.get(0), // today, this week, this month
            copies.get(2),
            copies.get(3),
            copies.get(5), // the newest of last week
            copies.get(6)), // the newest of October
        kept);
  }

  /// A copy every day for two years, thinned each time: never more than the rules allow, and the
  /// oldest is about as old as they say.
  @Test
  void whatStaysDayByDayIsWhatTheRulesSay() {
    var there = new HashSet<Instant>();
    var rules = BackupRules.DEFAULT;
    var zone = ZoneId.of("Europe/Berlin");
    Instant last = NOON;
    for (int day = 0; day < 730; day++) {
      last = NOON.plus(Duration.ofDays(day));
      there.add(last);
      there.retainAll(Thinning.kept(there, rules, zone));
      assertTrue(there.size() <= rules.days() + rules.weeks() + rules.months());
      assertTrue(there.contains(last));
    }
    var oldest = there.stream().min(Instant::compareTo).orElseThrow();
    var age = Duration.between(oldest, last).toDays();
    assertTrue(age > 300 && age < 366, "oldest is " + age + " days old");
  }
}
