package org.keyturn.health;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.keyturn.health.Facts.Mark;
import org.keyturn.health.Finding.Kind;
import org.keyturn.health.Finding.Severity;
import org.keyturn.model.Attribute;

/// What items have in common.
final class Groups {
  private record Account(String host, String username) {}

  private final Map<Mark, Integer> passwords = new HashMap<>();
  private final Map<Mark, Integer> wholes = new HashMap<>();
  private final Map<Account, Set<UUID>> accounts = new HashMap<>();

  Groups(List<Facts> items) {
    for (var item : items) {
      item.password().ifPresent(password -> passwords.merge(password.mark(), 1, Integer::sum));
      wholes.merge(item.whole(), 1, Integer::sum);
      for (var account : accounts(item)) {
        accounts.computeIfAbsent(account, _ -> new HashSet<>()).add(item.id());
      }
    }
  }

  boolean isReused(Facts item) {
    return item.password().filter(password -> others(passwords, password.mark()) > 0).isPresent();
  }

  void findings(Facts item, List<Finding> found) {
    item.password()
        .map(password -> others(passwords, password.mark()))
        .filter(others -> others > 0)
        .ifPresent(others -> found.add(Finding.of(item.id(), Kind.REUSED, Severity.SOON, others)));
    int same = others(wholes, item.whole());
    var account = new HashSet<UUID>();
    accounts(item).forEach(one -> account.addAll(accounts.getOrDefault(one, Set.of())));
    if (same > 0) {
      found.add(duplicate(item, "same", same));
    } else if (account.size() > 1) {
      found.add(duplicate(item, "account", account.size() - 1));
    }
  }

  private static Finding duplicate(Facts item, String variant, int others) {
    return Finding.of(item.id(), Kind.DUPLICATE, Severity.CONSIDER, variant, others);
  }

  private static int others(Map<Mark, Integer> counts, Mark mark) {
    return counts.getOrDefault(mark, 1) - 1;
  }

  /// The accounts that an item is for: a user name at each of its hosts.
  private static List<Account> accounts(Facts item) {
    var details = item.overview().details();
    var name = details.attributes().getOrDefault(Attribute.USERNAME, "").strip();
    if (name.isEmpty()) {
      return List.of();
    }
    var folded = name.toLowerCase(Locale.ROOT);
    return Site.of(details.uris()).stream()
        .map(site -> new Account(site.host(), folded))
        .distinct()
        .toList();
  }
}
