package org.keyturn.vault;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// One thing done to any number of items.
public sealed interface ItemChange {

  /// Into a folder, or out of any.
  record Move(Optional<UUID> folder) implements ItemChange {}

  /// Tags put on at the end and taken off.
  record Tag(List<String> add, List<String> remove) implements ItemChange {
    public Tag {
      add = List.copyOf(add);
      remove = List.copyOf(remove);
    }
  }

  record Favorite(boolean favorite) implements ItemChange {}

  /// A last day on which they are good, or none.
  record Expire(Optional<LocalDate> day) implements ItemChange {}

  record Trash() implements ItemChange {}

  /// Out of the trash.
  record Restore() implements ItemChange {}

  record Archive(boolean archived) implements ItemChange {}
}
