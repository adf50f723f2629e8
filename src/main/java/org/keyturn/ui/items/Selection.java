package org.keyturn.ui.items;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.keyturn.model.Overview;

/// Which items are selected, in the list's order.
final class Selection {
  private final ReadOnlyObjectWrapper<List<Overview>> items =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<Overview>> only =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  ReadOnlyObjectProperty<List<Overview>> items() {
    return items.getReadOnlyProperty();
  }

  /// The one item, empty if there are none or several.
  ReadOnlyObjectProperty<Optional<Overview>> only() {
    return only.getReadOnlyProperty();
  }

  boolean isEmpty() {
    return items.get().isEmpty();
  }

  boolean isSeveral() {
    return items.get().size() > 1;
  }

  List<UUID> ids() {
    return items.get().stream().map(Overview::id).toList();
  }

  void set(List<Overview> chosen) {
    items.set(List.copyOf(chosen));
    only.set(chosen.size() == 1 ? Optional.of(chosen.getFirst()) : Optional.empty());
  }

  void clear() {
    set(List.of());
  }

  /// Takes the same items as they are now; those that are gone leave the selection.
  void keep(Listing now) {
    set(ids().stream().flatMap(id -> now.item(id).stream()).toList());
  }
}
