package org.keyturn.ui.editor;

import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.keyturn.model.Item;
import org.keyturn.vault.Versioned;

/// Someone else saved the item meanwhile: their version, while the question stands which one
/// counts.
final class Conflict {
  private final ReadOnlyObjectWrapper<Optional<Versioned<Item>>> theirs =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  ReadOnlyObjectProperty<Optional<Versioned<Item>>> theirs() {
    return theirs.getReadOnlyProperty();
  }

  /// @param other taken over, its secrets are wiped when the question is settled
  void open(Versioned<Item> other) {
    theirs.set(Optional.of(other));
  }

  /// @return the revision that a version which replaces theirs builds upon
  Optional<Long> revision() {
    return theirs.get().map(Versioned::revision);
  }

  Optional<UUID> item() {
    return theirs.get().map(other -> other.value().id());
  }

  /// @param name makes the second item's name from the first's
  /// @return the same content as an item of its own
  static Item second(Item mine, UnaryOperator<String> name) {
    return mine.withOverview(
        mine.overview().withId(UUID.randomUUID()).withName(name.apply(mine.name())));
  }

  void close() {
    theirs.get().ifPresent(Versioned::close);
    theirs.set(Optional.empty());
  }
}
