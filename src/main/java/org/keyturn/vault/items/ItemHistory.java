package org.keyturn.vault.items;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keyturn.model.CallerCloses;
import org.keyturn.model.Failed;
import org.keyturn.model.Item;
import org.keyturn.model.ItemVersion;
import org.keyturn.model.OpenedList;
import org.keyturn.model.json.HistoryJson;
import org.keyturn.store.RecordKind;
import org.keyturn.store.SealedRecord;
import org.keyturn.vault.records.Change;
import org.keyturn.vault.records.Content.OfVersions;
import org.keyturn.vault.records.RecordIndex;
import org.keyturn.vault.records.VersionRows;

/// Earlier versions as records: one for all versions of an item, newest first, within a change.
public final class ItemHistory {
  /// Far above any real history, and well within what one record of an export can be.
  private static final int MOST_BYTES = 16 * 1024 * 1024;

  private final Change change;
  private final RecordIndex index;

  /// The rows of items whose versions were changed here, empty where there are none any more.
  private final Map<UUID, Optional<UUID>> rows = new HashMap<>();

  /// @param index the one that the change began with
  public ItemHistory(Change change, RecordIndex index) {
    this.change = change;
    this.index = index;
  }

  private Optional<UUID> row(UUID item) {
    return rows.getOrDefault(item, index.versionsOf(item));
  }

  /// @return newest first
  @CallerCloses
  public OpenedList<ItemVersion> of(UUID item) throws Failed {
    var id = row(item);
    var row = id.isEmpty() ? NO_ROW : change.find(RecordKind.VERSIONS, id.get());
    return row.isPresent()
        ? VersionRows.open(change.key(), row.get())
        : new OpenedList<>(List.of());
  }

  private static final Optional<SealedRecord> NO_ROW = Optional.empty();

  /// Keeps what an item was before this change, and as many older versions as the vault is to keep.
  void keep(Item before, Instant now) throws Failed {
    keep(before, now, SettingsRecord.of(index).versionsKept());
  }

  /// @param most how many versions there are then
  /// @return the version's number
  public int keep(Item before, Instant now, int most) throws Failed {
    try (var earlier = of(before.id())) {
      int number = earlier.isEmpty() ? 1 : earlier.getFirst().number() + 1;
      var versions = new ArrayList<>(earlier);
      versions.addFirst(new ItemVersion(number, now, before));
      replace(before.id(), versions.subList(0, Math.min(most, versions.size())));
      return number;
    }
  }

  /// Takes back the newest version.
  void forgetNewest(UUID item) throws Failed {
    try (var versions = of(item)) {
      if (!versions.isEmpty()) {
        replace(item, versions.subList(1, versions.size()));
      }
    }
  }

  /// Leaves those with a lower number.
  public void forgetFrom(UUID item, int number) throws Failed {
    try (var versions = of(item)) {
      replace(item, versions.stream().filter(one -> one.number() < number).toList());
    }
  }

  /// Leaves the newest ones.
  ///
  /// @return whether some went
  boolean trim(UUID item, int most) throws Failed {
    try (var versions = of(item)) {
      boolean more = versions.size() > most;
      if (more) {
        replace(item, versions.subList(0, most));
      }
      return more;
    }
  }

  private void replace(UUID item, List<ItemVersion> versions) throws Failed {
    if (versions.isEmpty()) {
      drop(item);
    } else {
      put(row(item).orElseGet(UUID::randomUUID), item, versions);
    }
  }

  /// @param versions newest first; the oldest ones go if they are too large together
  public void put(UUID row, UUID item, List<ItemVersion> versions) throws Failed {
    int count = versions.size();
    var plain = HistoryJson.write(versions);
    while (plain.length > MOST_BYTES && count > 1) {
      Arrays.fill(plain, (byte) 0);
      count = count * 3 / 4;
      plain = HistoryJson.write(versions.subList(0, count));
    }
    var content = new OfVersions(item, count);
    change.put(change.key().sealVersions(row, change.revision(), content, plain), content);
    Arrays.fill(plain, (byte) 0);
    rows.put(item, Optional.of(row));
  }

  /// @return whether there were any
  boolean drop(UUID item) throws Failed {
    var row = row(item);
    if (row.isPresent()) {
      change.remove(RecordKind.VERSIONS, row.get());
      rows.put(item, Optional.empty());
    }
    return row.isPresent();
  }
}
