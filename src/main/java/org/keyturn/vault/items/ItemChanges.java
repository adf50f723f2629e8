package org.keyturn.vault.items;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Overview;
import org.keyturn.store.RecordKind;
import org.keyturn.store.SealedRecord;
import org.keyturn.vault.ItemChange;
import org.keyturn.vault.Undo;
import org.keyturn.vault.records.Change;
import org.keyturn.vault.records.ItemRecord;
import org.keyturn.vault.records.RecordIndex;

/// Does one thing to many items, or takes it back, within a change.
final class ItemChanges {
  private final Change change;
  private final RecordIndex index;
  private final Instant now;
  private final ItemHistory history;

  ItemChanges(Change change, RecordIndex index, Instant now) {
    this.change = change;
    this.index = index;
    this.now = now;
    this.history = new ItemHistory(change, index);
  }

  /// Items that it would leave as they are are not touched.
  Undo run(List<UUID> ids, ItemChange what) throws Failed {
    if (what instanceof ItemChange.Move(var folder) && !there(folder)) {
      throw new Failed(new Failure.NotFound(Failure.Missing.FOLDER));
    }
    var undo = new ArrayList<Undo.Earlier>();
    for (var id : new LinkedHashSet<>(ids)) {
      var row = change.find(RecordKind.ITEM, id).orElseThrow(() -> missing(id));
      try (var item = ItemRecord.open(change.key(), row)) {
        var before = item.overview();
        var after = edited(before, what);
        if (!after.equals(before)) {
          var dated = after.withDates(after.dates().withChanged(now));
          ItemRecord.seal(change, item.withOverview(dated));
          if (versioned(what)) {
            history.keep(item, now);
          }
          undo.add(new Undo.Earlier(id, change.revision(), before, versioned(what)));
        }
      }
    }
    return new Undo(undo);
  }

  private Failed missing(UUID id) {
    return VaultItems.missing(index, id);
  }

  private boolean there(Optional<UUID> folder) {
    return folder.isEmpty() || index.find(RecordKind.FOLDER, folder.get()).isPresent();
  }

  private Overview edited(Overview item, ItemChange what) {
    var filing = item.filing();
    var dates = item.dates();
    return switch (what) {
      case ItemChange.Move(var folder) -> item.withFiling(filing.withFolder(folder));
      case ItemChange.Tag(var add, var remove) ->
          item.withFiling(filing.withTags(tagged(filing.tags(), add, remove)));
      case ItemChange.Favorite(boolean on) -> item.withFiling(filing.withFavorite(on));
      case ItemChange.Expire(var day) -> item.withExpires(day);
      case ItemChange.Trash() ->
          item.withDates(dates.withDeleted(dates.deleted().or(() -> Optional.of(now))));
      case ItemChange.Restore() -> item.withDates(dates.withDeleted(Optional.empty()));
      case ItemChange.Archive(boolean away) ->
          item.withDates(
              dates.withArchived(
                  away ? dates.archived().or(() -> Optional.of(now)) : Optional.empty()));
    };
  }

  private static List<String> tagged(List<String> tags, List<String> add, List<String> remove) {
    var all = new LinkedHashSet<>(tags);
    all.addAll(add);
    remove.forEach(all::remove);
    return List.copyOf(all);
  }

  /// Where an item lies, and its star, are shown as they are: nobody looks for them in its history.
  private static boolean versioned(ItemChange what) {
    return switch (what) {
      case ItemChange.Move _, ItemChange.Tag _, ItemChange.Expire _ -> true;
      case ItemChange.Favorite _, ItemChange.Trash _, ItemChange.Restore _, ItemChange.Archive _ ->
          false;
    };
  }

  /// @return how many were put back
  int takeBack(Undo undo) throws Failed {
    int back = 0;
    for (var earlier : undo.items()) {
      var row = change.find(RecordKind.ITEM, earlier.id());
      if (row.map(SealedRecord::revision).filter(one -> one == earlier.revision()).isPresent()) {
        try (var item = ItemRecord.open(change.key(), row.get())) {
          ItemRecord.seal(change, item.withOverview(filed(earlier.overview())));
        }
        if (earlier.versioned()) {
          history.forgetNewest(earlier.id());
        }
        back++;
      }
    }
    return back;
  }

  private Overview filed(Overview overview) {
    var filing = overview.filing();
    return there(filing.folder())
        ? overview
        : overview.withFiling(filing.withFolder(Optional.empty()));
  }
}
