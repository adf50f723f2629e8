package org.keyturn.vault.content;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keyturn.model.Failed;
import org.keyturn.model.Item;
import org.keyturn.model.history.ItemVersion;
import org.keyturn.model.json.HistoryJson;
import org.keyturn.store.RecordKind;
import org.keyturn.store.SealedRecord;
import org.keyturn.vault.cabinet.VersionRows;
import org.keyturn.vault.seal.Change;
import org.keyturn.vault.seal.Content.OfVersions;
import org.keyturn.vault.seal.Snapshot;

/// Earlier versions as records: one for all versions of an item, newest first, within a change.
final class ItemHistory {
  /// Far above any real history, and well within what one record of an export can be.
  private static final int MOST_BYTES = 16 * 1024 * 1024;

  private ItemHistory() {}

  /// @return the id of the record that holds an item's versions
  static Optional<UUID> row(Snapshot snapshot, UUID item) {
    for (var entry : snapshot.of(RecordKind.VERSIONS).entrySet()) {
      if (((OfVersions) entry.getValue().content()).item().equals(item)) {
        return Optional.of(entry.getKey());
      }
    }
    return Optional.empty();
  }

  static List<ItemVersion> of(Change change, Snapshot snapshot, UUID item) throws Failed {
    var id = row(snapshot, item);
    var row = id.isPresent() ? change.find(RecordKind.VERSIONS, id.get()) : NO_ROW;
    return row.isPresent() ? VersionRows.open(change.key(), row.get()) : List.of();
  }

  private static final Optional<SealedRecord> NO_ROW = Optional.empty();

  /// Keeps what an item was before this change, and as many older versions as the vault is to keep.
  static void keep(Change change, Snapshot snapshot, Item before, Instant now) throws Failed {
    int most = LocalSettings.of(snapshot).versionsKept();
    var versions = new ArrayList<>(of(change, snapshot, before.id()));
    int number = versions.isEmpty() ? 1 : versions.getFirst().number() + 1;
    versions.addFirst(new ItemVersion(number, now, before));
    var kept = versions.subList(0, Math.min(most, versions.size()));
    replace(change, snapshot, before.id(), kept);
    versions.stream().skip(1).forEach(version -> version.item().secrets().wipe());
  }

  /// Takes back the newest version.
  static void forgetNewest(Change change, Snapshot snapshot, UUID item) throws Failed {
    var versions = of(change, snapshot, item);
    if (!versions.isEmpty()) {
      replace(change, snapshot, item, versions.subList(1, versions.size()));
    }
    versions.forEach(version -> version.item().secrets().wipe());
  }

  /// Leaves the newest ones.
  ///
  /// @return whether some went
  static boolean trim(Change change, Snapshot snapshot, UUID item, int most) throws Failed {
    var versions = of(change, snapshot, item);
    boolean more = versions.size() > most;
    if (more) {
      replace(change, snapshot, item, versions.subList(0, most));
    }
    versions.forEach(version -> version.item().secrets().wipe());
    return more;
  }

  private static void replace(
      Change change, Snapshot snapshot, UUID item, List<ItemVersion> versions) throws Failed {
    var row = row(snapshot, item);
    if (versions.isEmpty()) {
      drop(change, snapshot, item);
    } else {
      put(change, row.orElseGet(UUID::randomUUID), item, versions);
    }
  }

  /// @param versions newest first; the oldest ones go if they are too large together
  static void put(Change change, UUID row, UUID item, List<ItemVersion> versions) throws Failed {
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
  }

  /// @return whether there were any
  static boolean drop(Change change, Snapshot snapshot, UUID item) throws Failed {
    var row = row(snapshot, item);
    if (row.isPresent()) {
      change.remove(RecordKind.VERSIONS, row.get());
    }
    return row.isPresent();
  }
}
