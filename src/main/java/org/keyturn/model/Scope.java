package org.keyturn.model;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/// How much of a vault goes somewhere. That a selection turned out empty never means everything.
public sealed interface Scope {
  /// The whole vault, with its settings.
  record Whole() implements Scope {}

  /// Some items with all that belongs to them.
  ///
  /// @param ids never empty; in the order in which they were given
  record Items(Set<UUID> ids) implements Scope {
    public Items {
      if (ids.isEmpty()) {
        throw new IllegalArgumentException("a selection of nothing");
      }
      ids = Collections.unmodifiableSet(new LinkedHashSet<>(ids));
    }

    public static Items of(Collection<UUID> ids) {
      return new Items(new LinkedHashSet<>(ids));
    }
  }

  default boolean holds(UUID item) {
    return switch (this) {
      case Whole _ -> true;
      case Items some -> some.ids().contains(item);
    };
  }
}
