package org.keyturn.vault.imports;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keyturn.model.AttachmentRef;
import org.keyturn.model.Failed;
import org.keyturn.model.Item;
import org.keyturn.model.ItemVersion;
import org.keyturn.vault.items.ItemHistory;
import org.keyturn.vault.items.SettingsRecord;
import org.keyturn.vault.records.Content.OfImport;

/// Puts incoming items into those that they are like. What an item was before becomes a version of
/// it; so does the incoming item, where it was the older one and its values gave way. That version
/// is kept even in a vault that keeps none: it is what takes the import back.
final class Mergers {
  private final ImportDestination to;
  private final Map<UUID, OfImport.Merged> done = new LinkedHashMap<>();
  private final ItemHistory history;
  private @Nullable Item present;

  Mergers(ImportDestination to) {
    this.to = to;
    this.history = new ItemHistory(to.change(), to.index());
  }

  /// @return the two as one, with the files of the present one; to be sealed by the caller, who
  ///   then calls [#end]
  Item begin(Item incoming, UUID into) throws Failed {
    var item = to.open(into);
    present = item;
    var merging = new Merging(item, incoming);
    var together = merging.together(to.now());
    int first = 0;
    if (!merging.incomingWins()) {
      var version = incoming.withOverview(incoming.overview().withId(into));
      first = history.keep(version, to.now(), Math.max(1, most()));
    }
    int number = history.keep(item, to.now(), Math.max(first == 0 ? 1 : 2, most()));
    var merged = new OfImport.Merged(into, first == 0 ? number : first, number, List.of());
    done.putIfAbsent(into, merged);
    return together;
  }

  private int most() {
    return SettingsRecord.of(to.index()).versionsKept();
  }

  void end() {
    if (present != null) {
      present.close();
      present = null;
    }
  }

  /// The versions of a new item.
  void first(UUID row, UUID item, List<ItemVersion> versions) throws Failed {
    history.put(row, item, versions);
  }

  /// @return whether a file is among others, to the last byte
  boolean has(AttachmentRef file, List<AttachmentRef> others) throws Failed {
    for (var other : others) {
      if (other.fileName().equals(file.fileName())
          && other.size() == file.size()
          && MessageDigest.isEqual(to.digest(other.id()), to.digest(file.id()))) {
        return true;
      }
    }
    return false;
  }

  /// A file that an item has since.
  void added(UUID item, UUID file) {
    done.computeIfPresent(
        item,
        (_, one) -> {
          var files = new ArrayList<>(one.files());
          files.add(file);
          return new OfImport.Merged(item, one.first(), one.version(), files);
        });
  }

  /// @return what was merged into, once each
  List<OfImport.Merged> done() {
    return List.copyOf(done.values());
  }
}
