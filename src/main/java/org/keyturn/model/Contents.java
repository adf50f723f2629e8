package org.keyturn.model;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Everything that a vault holds, read piece by piece so that no more than one item or chunk is in
/// memory.
public interface Contents {

  List<Folder> folders() throws Failed;

  /// @return empty while everything is as it was at first
  default Optional<VaultSettings> settings() throws Failed {
    return Optional.empty();
  }

  /// @return ids of all items, also those in the trash and in the archive
  List<UUID> items() throws Failed;

  @CallerCloses
  Item item(UUID id) throws Failed;

  /// @return what is open of an item
  default Overview overview(UUID id) throws Failed {
    try (var item = item(id)) {
      return item.overview();
    }
  }

  /// @return the item's earlier versions, newest first
  @CallerCloses
  default OpenedList<ItemVersion> versions(UUID item) throws Failed {
    return new OpenedList<>(List.of());
  }

  /// Writes an attachment's plain bytes to `out`, which stays open.
  void attachment(AttachmentRef attachment, OutputStream out) throws Failed;
}
