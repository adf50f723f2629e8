package org.keyturn.ui.items.model;

import java.util.List;
import java.util.UUID;
import javafx.util.Subscription;

/// The list's selection while an item is being edited. Whoever selects another one wants to leave
/// the editor; whoever then stays gets the selection back. A list that no longer shows the item, or
/// is read anew, is no reason to leave.
public final class EditedSelection {
  private final ItemsViewModel items;
  private final UUID edited;
  private final Runnable leave;
  private final List<UUID> before;
  private final Subscription listening;

  /// @param leave called whenever another item is selected
  public EditedSelection(ItemsViewModel items, UUID edited, Runnable leave) {
    this.items = items;
    this.edited = edited;
    this.leave = leave;
    before = items.selection().ids();
    listening = items.selection().items().subscribe((was, now) -> look());
  }

  private void look() {
    var now = items.selection().ids();
    if (!now.isEmpty() && !now.equals(before) && !now.equals(List.of(edited))) {
      leave.run();
    }
  }

  /// Selects what was selected when the editing began, as far as the list still shows it.
  public void restore() {
    items.select(before);
  }

  /// The editor is gone.
  public void close() {
    listening.unsubscribe();
  }
}
