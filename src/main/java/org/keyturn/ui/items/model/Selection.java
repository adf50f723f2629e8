package org.keyturn.ui.items.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.keyturn.model.Overview;

/// Which items are selected, in the list's order.
public final class Selection {
  private final ReadOnlyObjectWrapper<List<Overview>> items =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<Overview>> only =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  public ReadOnlyObjectProperty<List<Overview>> items() {
    return items.getReadOnlyProperty();
  }

  /// The one item, empty if there are none or several.
  ReadOnlyObjectProperty<Optional<Overview>> only() {
    return only.getReadOnlyProperty();
  }

  public boolean isEmpty() {
    return items.get().isEmpty();
  }

  public boolean isSeveral() {
    return items.get().size() > 1;
  }

  public List<UUID> ids() {
    return items.get().stream().map(Overview::id).toList();
  }

  public void set(List<Overview> chosen) {
    items.set(List.copyOf(chosen));
    only.set(chosen.size() == 1 ? Optional.of(chosen.getFirst()) : Optional.empty());
  }

  /// Moves to the item after the selected ones, or to the one before if there is none, for those
  /// are about to leave.
  public void leave(List<Overview> shown) {
    var leaving = new HashSet<>(ids());
    var stay = new ArrayList<Overview>();
    int after = 0;
    for (var item : shown) {
      if (leaving.contains(item.id())) {
        after = stay.size();
      } else {
        stay.add(item);
      }
    }
    int row = Math.min(after, stay.size() - 1);
    set(row < 0 ? List.of() : List.of(stay.get(row)));
  }

  void clear() {
    set(List.of());
  }

  /// Takes those of a list, as they are in it.
  void choose(Collection<UUID> ids, List<Overview> shown) {
    var wanted = Set.copyOf(ids);
    set(
        wanted.isEmpty()
            ? List.of()
            : shown.stream().filter(item -> wanted.contains(item.id())).toList());
  }

  /// Takes the same items as they are now; those that are gone leave the selection.
  void keep(Listing now) {
    set(ids().stream().flatMap(id -> now.item(id).stream()).toList());
  }
}
