package org.keyturn.vault.items;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.keyturn.model.CallerCloses;
import org.keyturn.model.Differences;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Item;
import org.keyturn.model.ItemVersion;
import org.keyturn.model.OpenedList;
import org.keyturn.model.Secrets;
import org.keyturn.store.RecordKind;
import org.keyturn.vault.Version;
import org.keyturn.vault.records.ItemRecord;
import org.keyturn.vault.records.RecordIndex;
import org.keyturn.vault.records.VaultAccess;
import org.keyturn.vault.records.VersionRows;

/// The earlier versions of one session's items.
public final class VaultHistory {
  private final VaultAccess access;

  VaultHistory(VaultAccess access) {
    this.access = access;
  }

  /// @return newest first
  @CallerCloses
  public OpenedList<ItemVersion> all(UUID item) throws Failed {
    if (access.look(index -> index.versionsOf(item)).isEmpty()) {
      // Most have none, which is known without the file.
      return new OpenedList<>(List.of());
    }
    return access.read((transaction, index) -> {
      var id = index.versionsOf(item);
      if (id.isEmpty()) {
        return new OpenedList<>(List.of());
      }
      var row = access.row(transaction, RecordKind.VERSIONS, id.get());
      return VersionRows.open(access.key(), row);
    });
  }

  List<Version> list(UUID item, Item current) throws Failed {
    var lines = new ArrayList<Version>();
    var next = current;
    try (var versions = all(item)) {
      for (var version : versions) {
        lines.add(
            new Version(
                version.number(),
                version.item().overview().dates().changed(),
                version.replaced(),
                Differences.between(version.item(), next)));
        next = version.item();
      }
    }
    return lines;
  }

  @CallerCloses
  Item open(UUID item, int number) throws Failed {
    return all(item)
        .only(version -> version.number() == number)
        .map(ItemVersion::item)
        .orElseThrow(VaultHistory::missing);
  }

  private static Failed missing() {
    return new Failed(new Failure.NotFound(Failure.Missing.VERSION));
  }

  long restore(UUID id, int number, long base, Instant now) throws Failed {
    return access.write((change, index) -> {
      var row = change.find(RecordKind.ITEM, id);
      if (row.isEmpty()) {
        throw new Failed(new Failure.NotFound(Failure.Missing.ITEM));
      }
      change.requireRevision(RecordKind.ITEM, id, base);
      var history = new ItemHistory(change, index);
      try (var current = ItemRecord.open(change.key(), row.get());
          var versions = history.of(id)) {
        var version =
            versions.stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(VaultHistory::missing);
        var restored = PasswordHistory.keep(current, again(version.item(), current, index), now);
        ItemRecord.seal(change, restored);
        history.keep(current, now);
      }
      return change.revision();
    });
  }

  /// What the version said, where the item is now: in the trash or not, with the past passwords
  /// that it has gathered, in the version's folder if that is still there.
  private static Item again(Item version, Item current, RecordIndex index) {
    var filing = version.overview().filing();
    var folder = filing.folder().filter(one -> index.find(RecordKind.FOLDER, one).isPresent());
    var secrets = version.secrets();
    return new Item(
        version
            .overview()
            .withFiling(filing.withFolder(folder))
            .withDates(current.overview().dates()),
        new Secrets(
            secrets.attributes(),
            secrets.notes(),
            secrets.fields(),
            current.secrets().history(),
            secrets.passkeys(),
            secrets.extras()));
  }

  void forget(UUID item) throws Failed {
    boolean any =
        access.write((change, index) -> {
          boolean dropped = new ItemHistory(change, index).drop(item);
          if (dropped) {
            change.transaction().rebuild();
          }
          return dropped;
        });
    if (any) {
      access.shrink();
    }
  }
}
