package org.keyturn.exchange.foreign;

import java.time.Instant;
import java.util.Optional;
import org.keyturn.model.Overview;

/// When things happened to an item, as far as its file tells.
final class ItemTimes {
  private Optional<Instant> created = Optional.empty();
  private Optional<Instant> changed = Optional.empty();
  private Optional<Instant> archived = Optional.empty();
  private boolean putAway;
  private boolean inTrash;

  void created(Optional<Instant> when) {
    created = when;
  }

  void changed(Optional<Instant> when) {
    changed = when;
  }

  void archived(Optional<Instant> when) {
    archived = when;
    putAway = true;
  }

  void trashed() {
    inTrash = true;
  }

  Optional<Instant> lastChange() {
    return changed.or(() -> created);
  }

  /// What was put away nobody knows when, was so at its last change; what is in the trash is so
  /// since now, so that it waits there for as long as anything else does.
  Overview.Dates dates(Instant now) {
    var last = lastChange().orElse(now);
    return new Overview.Dates(
        created.or(() -> changed).orElse(now),
        last,
        inTrash ? Optional.of(now) : Optional.empty(),
        putAway ? archived.or(() -> Optional.of(last)) : Optional.empty());
  }
}
