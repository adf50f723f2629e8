package org.keyturn.health;

import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.keyturn.health.Facts.Mark;
import org.keyturn.health.Facts.Rating;
import org.keyturn.health.Finding.Ignored;
import org.keyturn.model.Failed;
import org.keyturn.model.Item;
import org.keyturn.model.Overview;

/// Judges the items of a vault, and afterwards only those that changed:
///
/// ```java
/// for (UUID id : check.due(overviews)) {
///   check.look(open(id)); // and wipe it
/// }
/// check.keep();
/// check.report(now, ignored);
/// ```
///
/// It keeps no secret, only keyed fingerprints until [#close()], and leaves them to the next check
/// by its [Digests#memory()]. Safe for use from several threads at once; looking at an item takes
/// milliseconds.
public final class HealthCheck implements AutoCloseable {
  private static final Comparator<Facts> BY_NAME =
      Comparator.comparing((Facts facts) -> facts.overview().name(), String.CASE_INSENSITIVE_ORDER)
          .thenComparing(Facts::id);

  private final Digests digests;
  private final Map<UUID, Facts> known = new HashMap<>();
  private final ConcurrentMap<Mark, Rating> ratings = new ConcurrentHashMap<>();
  private final Recollection earlier;
  private BreachedPasswords list = BreachedPasswords.NONE;
  private Examination examination;
  private boolean recalled;

  /// @param digests this check's own; closed with it
  public HealthCheck(Digests digests) {
    this.digests = digests;
    earlier = new Recollection(digests.memory());
    examination = new Examination(digests, list, ratings);
  }

  /// Looks passwords up in another list from now on, so every item has to be looked at again; what
  /// strong means does not change with it.
  public synchronized void compareWith(BreachedPasswords other) {
    known.clear();
    list = other;
    recalled = false;
    examination = new Examination(digests, list, ratings);
  }

  /// Forgets what is no longer at hand, and finds what is new or changed.
  ///
  /// @param items every item of the vault; those in the trash and in the archive are left out
  /// @return the ids of those to be looked at
  public synchronized List<UUID> due(Collection<Overview> items) {
    var atHand = new LinkedHashMap<UUID, Overview>();
    items.stream()
        .filter(item -> !item.trashed() && !item.isArchived())
        .forEach(item -> atHand.put(item.id(), item));
    if (!recalled) {
      recalled = true;
      earlier
          .recall(atHand, list.edition(), ratings)
          .forEach(facts -> known.put(facts.id(), facts));
    }
    known.values().removeIf(facts -> !facts.overview().equals(atHand.get(facts.id())));
    var due = atHand.keySet().stream().filter(id -> !known.containsKey(id)).toList();
    earlier.due(due);
    return due;
  }

  /// Leaves what is known to the next check on this computer, also where not all was looked at.
  public synchronized void keep() {
    earlier.keep(known.values(), list.edition());
  }

  /// Judges one item, in place of what was known of it.
  ///
  /// @param item stays the caller's to wipe
  /// @throws Failed if the list of breached passwords does not answer
  public void look(Item item) throws Failed {
    var facts = examination().of(item);
    synchronized (this) {
      known.put(item.id(), facts);
      earlier.looked();
    }
  }

  private synchronized Examination examination() {
    return examination;
  }

  /// What is to be said about all items that were looked at.
  ///
  /// @param now in the zone whose days count
  public synchronized HealthReport report(ZonedDateTime now, Set<Ignored> ignored) {
    var byName = known.values().stream().sorted(BY_NAME).toList();
    return new Judge(now).report(byName, ignored);
  }

  /// Forgets everything and wipes the key of the fingerprints.
  @Override
  public synchronized void close() {
    known.clear();
    ratings.clear();
    digests.close();
  }
}
