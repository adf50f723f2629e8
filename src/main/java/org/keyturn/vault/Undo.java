package org.keyturn.vault;

import java.util.List;
import java.util.UUID;
import org.keyturn.model.Overview;

/// What takes a change of items back. Holds no secrets, but names: to be dropped at a lock.
public record Undo(List<Earlier> items) {

  /// An item as it was.
  ///
  /// @param revision the one that the change gave it; an item that has another now was changed
  ///   since
  /// @param versioned whether the change kept an earlier version
  public record Earlier(UUID id, long revision, Overview overview, boolean versioned) {}

  public Undo {
    items = List.copyOf(items);
  }

  public boolean isEmpty() {
    return items.isEmpty();
  }
}
