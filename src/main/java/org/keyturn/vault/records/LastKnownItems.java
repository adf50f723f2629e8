package org.keyturn.vault.records;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keyturn.store.RecordKind;

/// Revisions and dates of the items, without their contents, which outlive the session's index: a
/// draft that is sealed after the lock still says what it began from. Confined to the lock of
/// [VaultAccess].
final class LastKnownItems {
  private final Map<UUID, KnownItem> kept = new HashMap<>();

  /// The index is about to forget them.
  void keep(RecordIndex index) {
    index.of(RecordKind.ITEM).forEach((id, entry) -> kept.put(id, KnownItem.of(entry)));
  }

  Optional<KnownItem> of(UUID item, RecordIndex index) {
    return index
        .find(RecordKind.ITEM, item)
        .map(KnownItem::of)
        .or(() -> Optional.ofNullable(kept.get(item)));
  }
}
