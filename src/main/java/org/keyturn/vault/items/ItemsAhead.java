package org.keyturn.vault.items;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.keyturn.model.Failed;
import org.keyturn.store.SealedRecord;
import org.keyturn.vault.records.RecordIndex;

/// Sealed items for whoever reads all of them in turn: those that come next are fetched in the same
/// transaction, because one for each takes longer than the item. Thread-safe.
final class ItemsAhead {
  private static final int ITEMS = 128;

  /// A sealed row, and what is known of it: it is the very one that the manifest lists.
  record Fetched(SealedRecord row, RecordIndex.Entry entry) {}

  private final VaultItems items;
  private final Map<UUID, Fetched> rows = new HashMap<>();
  private List<UUID> order = List.of();
  private Map<UUID, Integer> places = Map.of();
  private int last = -1;

  ItemsAhead(VaultItems items) {
    this.items = items;
  }

  /// Says in which order they will most likely be asked for.
  synchronized void order(List<UUID> ids) {
    order = ids;
    places = new HashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      places.put(ids.get(i), i);
    }
    rows.clear();
    last = -1;
  }

  /// @throws Failed `NotFound`, or `Damaged`
  synchronized Fetched item(UUID id) throws Failed {
    int place = places.getOrDefault(id, -1);
    boolean inTurn = place == last + 1;
    last = place;
    var ahead = rows.remove(id);
    if (ahead != null) {
      return ahead;
    }
    rows.clear();
    int end = inTurn ? Math.min(order.size(), place + ITEMS) : place + 1;
    var wanted = place < 0 ? List.of(id) : order.subList(place, end);
    items.fetch(wanted).forEach(one -> rows.put(one.row().id(), one));
    return Objects.requireNonNull(rows.remove(id));
  }
}
