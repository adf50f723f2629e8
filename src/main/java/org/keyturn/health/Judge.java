package org.keyturn.health;

import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.keyturn.health.Facts.Rated;
import org.keyturn.health.Finding.Ignored;
import org.keyturn.health.Finding.Kind;
import org.keyturn.health.Finding.Severity;

/// Draws the conclusions of a moment.
final class Judge {
  /// A score below counts as weak: fewer than 10^8 guesses.
  static final int STRONG_ENOUGH = 3;

  private static final int GUESSED_ONLINE = 2;

  private final ZonedDateTime now;

  Judge(ZonedDateTime now) {
    this.now = now;
  }

  HealthReport report(List<Facts> items, Set<Ignored> ignored) {
    var groups = new Groups(items);
    var all = new ArrayList<Finding>();
    var flags = new HashMap<UUID, PasswordFlags>();
    for (var item : items) {
      item.password().ifPresent(password -> judge(item, password, all));
      groups.findings(item, all);
      new Circumstances(item, now.toLocalDate()).findings(all);
      flag(item, groups, flags);
    }
    all.sort(ORDER);
    return new HealthReport(
        items.size(),
        all.stream().filter(finding -> !ignored.contains(finding.asIgnored())).toList(),
        all.stream().filter(finding -> ignored.contains(finding.asIgnored())).toList(),
        flags);
  }

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::kind)
          .thenComparing(Finding::severity)
          .thenComparing(Comparator.comparingLong(Finding::amount).reversed());

  private void judge(Facts item, Rated password, List<Finding> found) {
    var id = item.id();
    if (password.breaches() > 0) {
      found.add(Finding.of(id, Kind.BREACHED, Severity.URGENT, password.breaches()));
    }
    if (isWeak(password)) {
      var severity = password.rating().score() < GUESSED_ONLINE ? Severity.URGENT : Severity.SOON;
      var time = password.rating().crackTime().word();
      found.add(Finding.of(id, Kind.WEAK, severity, time, 0));
    }
    long years = ChronoUnit.YEARS.between(password.since().atZone(now.getZone()), now);
    if (years > 0) {
      found.add(Finding.of(id, Kind.OLD, Severity.CONSIDER, years));
    }
  }

  private static void flag(Facts item, Groups groups, Map<UUID, PasswordFlags> flags) {
    var weak = item.password().filter(Judge::isWeak).isPresent();
    var reused = groups.isReused(item);
    if (weak || reused) {
      flags.put(item.id(), new PasswordFlags(weak, reused));
    }
  }

  private static boolean isWeak(Rated password) {
    return password.rating().score() < STRONG_ENOUGH;
  }
}
