package org.keyturn.health;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentMap;
import org.keyturn.health.Facts.Mark;
import org.keyturn.health.Facts.Rated;
import org.keyturn.health.Facts.Rating;
import org.keyturn.health.HealthNotes.Counted;
import org.keyturn.health.HealthNotes.Dated;
import org.keyturn.health.HealthNotes.Seen;
import org.keyturn.model.Overview;

/// What earlier checks found of the items as they still stand. Confined to the lock of its
/// [HealthCheck].
final class Recollection {
  private final HealthMemory memory;

  /// What items are called that were looked at since, or are remembered.
  private final Map<UUID, Mark> seals = new HashMap<>();

  private boolean news;

  Recollection(HealthMemory memory) {
    this.memory = memory;
  }

  /// @param items those at hand
  /// @param list the edition of the list that is used now
  /// @param ratings takes those of passwords, which do not depend on the list
  /// @return what is known of items that have not changed
  List<Facts> recall(Map<UUID, Overview> items, String list, ConcurrentMap<Mark, Rating> ratings) {
    var notes = HealthNotes.of(memory.recall());
    var found = new ArrayList<Facts>();
    if (!notes.rules().equals(HealthNotes.RULES)) {
      return found;
    }
    notes.passwords().forEach((mark, counted) -> ratings.putIfAbsent(mark, counted.rating()));
    if (!list.isEmpty() && !list.equals(notes.list())) {
      return found;
    }
    for (var seen : notes.items()) {
      var item = items.get(seen.id());
      if (item != null && Optional.of(seen.seal()).equals(seal(seen.id()))) {
        facts(seen, item, notes.passwords(), !list.isEmpty()).ifPresent(found::add);
        seals.put(seen.id(), seen.seal());
      }
    }
    return found;
  }

  private static Optional<Facts> facts(
      Seen seen, Overview item, Map<Mark, Counted> passwords, boolean listed) {
    if (seen.password().isEmpty()) {
      return Optional.of(new Facts(item, seen.whole(), Optional.empty(), seen.answersCode()));
    }
    var dated = seen.password().get();
    return Optional.ofNullable(passwords.get(dated.mark()))
        .map(counted ->
            new Rated(
                dated.mark(), counted.rating(), listed ? counted.breaches() : 0, dated.since()))
        .map(rated -> new Facts(item, seen.whole(), Optional.of(rated), seen.answersCode()));
  }

  private Optional<Mark> seal(UUID item) {
    return memory.seal(item).map(Mark::of);
  }

  /// These are about to be opened. What they are called is asked before, so that one that changes
  /// meanwhile is looked at again by the next check.
  void due(Collection<UUID> items) {
    for (var id : items) {
      seal(id).ifPresentOrElse(seal -> seals.put(id, seal), () -> seals.remove(id));
    }
  }

  /// One of them was looked at.
  void looked() {
    news = true;
  }

  /// Leaves what is known to the next check, if there is anything new in it.
  void keep(Collection<Facts> known, String list) {
    if (!news) {
      return;
    }
    news = false;
    var passwords = new HashMap<Mark, Counted>();
    var items = new ArrayList<Seen>();
    for (var facts : known) {
      var seal = seals.get(facts.id());
      if (seal != null) {
        facts
            .password()
            .ifPresent(rated ->
                passwords.put(rated.mark(), new Counted(rated.rating(), rated.breaches())));
        items.add(
            new Seen(
                facts.id(),
                seal,
                facts.whole(),
                facts.answersCode(),
                facts.password().map(rated -> new Dated(rated.mark(), rated.since()))));
      }
    }
    memory.remember(new HealthNotes(HealthNotes.RULES, list, passwords, items).bytes());
  }
}
