package org.keyturn.vault.imports;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keyturn.model.Failed;
import org.keyturn.model.Item;
import org.keyturn.model.ItemVersion;
import org.keyturn.store.RecordKind;
import org.keyturn.vault.ImportUndone;
import org.keyturn.vault.items.ItemHistory;
import org.keyturn.vault.items.SettingsRecord;
import org.keyturn.vault.items.VaultItems;
import org.keyturn.vault.records.Content.OfImport;
import org.keyturn.vault.records.Content.OfItem;
import org.keyturn.vault.records.ItemRecord;

/// Takes an import back within a change. What bears another revision than the import gave it was
/// changed since, and stays.
final class ImportUndo {
  private final ImportDestination to;
  private final OfImport done;
  private final ItemHistory history;
  private int left;

  ImportUndo(ImportDestination to, OfImport done) {
    this.to = to;
    this.done = done;
    this.history = new ItemHistory(to.change(), to.index());
  }

  /// The purge comes last: it leaves no byte of what went before it either.
  ImportUndone run() throws Failed {
    var added = Set.copyOf(done.items());
    int restored = 0;
    for (var merged : done.merged()) {
      if (!added.contains(merged.item()) && untouched(merged.item())) {
        restored += restore(merged) ? 1 : 0;
      }
    }
    var gone = new HashSet<UUID>();
    for (var item : added) {
      if (untouched(item)) {
        gone.add(item);
      }
    }
    int folders = folders(gone);
    settings();
    to.change().remove(RecordKind.IMPORT, VaultImports.ROW);
    VaultItems.purge(to.change(), to.index(), List.copyOf(gone));
    return new ImportUndone(gone.size(), restored, folders, left);
  }

  /// Items that are gone already count for nothing.
  private boolean untouched(UUID item) {
    var entry = to.index().find(RecordKind.ITEM, item);
    boolean same = entry.filter(one -> one.revision() == done.revision()).isPresent();
    left += entry.isPresent() && !same ? 1 : 0;
    return same;
  }

  private boolean restore(OfImport.Merged merged) throws Failed {
    try (var versions = history.of(merged.item())) {
      var before = versions.stream().filter(one -> one.number() == merged.version()).findFirst();
      if (before.isEmpty()) {
        left++;
        return false;
      }
      try (var now = to.open(merged.item())) {
        ItemRecord.seal(to.change(), earlier(before.get(), now, merged.files()));
      }
    }
    for (var file : merged.files()) {
      to.drop(file);
    }
    history.forgetFrom(merged.item(), merged.first());
    return true;
  }

  private Item earlier(ItemVersion version, Item now, List<UUID> added) {
    var files =
        now.overview().details().attachments().stream()
            .filter(file -> !added.contains(file.id()))
            .toList();
    var overview = version.item().overview();
    var folder =
        overview.filing().folder().filter(id -> to.index().find(RecordKind.FOLDER, id).isPresent());
    return version
        .item()
        .withOverview(
            overview.withAttachments(files).withFiling(overview.filing().withFolder(folder)));
  }

  private int folders(Set<UUID> gone) throws Failed {
    var used =
        to.index().of(RecordKind.ITEM).entrySet().stream()
            .filter(entry -> !gone.contains(entry.getKey()))
            .map(entry -> entry.getValue().content(OfItem.class).overview().filing().folder())
            .flatMap(Optional::stream)
            .collect(Collectors.toSet());
    int removed = 0;
    for (var folder : done.folders()) {
      var entry = to.index().find(RecordKind.FOLDER, folder);
      boolean same = entry.filter(one -> one.revision() == done.revision()).isPresent();
      if (same && !used.contains(folder)) {
        to.change().remove(RecordKind.FOLDER, folder);
        removed++;
      }
    }
    return removed;
  }

  private void settings() throws Failed {
    var entry = to.index().find(RecordKind.SETTINGS, SettingsRecord.ROW);
    boolean same = entry.filter(one -> one.revision() == done.revision()).isPresent();
    if (same && done.settings().isPresent()) {
      SettingsRecord.change(to.change(), to.index(), _ -> done.settings().orElseThrow());
    }
  }
}
