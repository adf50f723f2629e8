package org.keyturn.vault;

import java.time.Instant;
import java.util.UUID;
import org.keyturn.model.CallerCloses;
import org.keyturn.model.Failed;
import org.keyturn.model.Item;
import org.keyturn.model.Opened;
import org.keyturn.model.OpenedList;

/// Unsaved edits that survive a lock: sealed to the vault's draft key in this computer's data
/// folder.
public interface Drafts {

  /// Seals the draft with the public half, which a session keeps even after it went stale; works
  /// until the session's memory is gone, also when locked. Replaces the earlier draft of the same
  /// item by this session.
  ///
  /// @param base the revision that was being edited, 0 for a new item
  void keep(Item item, long base) throws Failed;

  /// The same for a save that came too late to learn its base: an edit of the state that this
  /// session knew last if the item bears that state's date, else a new item.
  void keep(Item item) throws Failed;

  /// Drafts of this vault that this session can open, oldest first. A draft whose key has been
  /// destroyed is not listed.
  @CallerCloses
  OpenedList<Draft> list() throws Failed;

  /// Saves the draft as an edit of its base revision; if the item has changed since, a second item
  /// beside it is made, so that both show.
  ///
  /// @return the id it was saved under
  UUID save(UUID draft) throws Failed;

  void discard(UUID draft) throws Failed;

  record Draft(UUID id, Item item, long base, Instant kept) implements Opened {
    @Override
    public void close() {
      item.close();
    }
  }
}
