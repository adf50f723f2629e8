package org.keyturn.exchange.tables;

import java.util.Arrays;
import java.util.Optional;
import org.keyturn.exchange.foreign.ItemBuilder;
import org.keyturn.model.Attribute;
import org.keyturn.model.SecretText;

/// What the cells of a column mean.
sealed interface ColumnTarget permits OtherTarget, ColumnTarget.BuiltIn {
  /// Puts a cell that is not empty into an item.
  ///
  /// @param label the column's name
  void put(ItemBuilder item, String label, SecretText value);

  /// A built-in field of some type.
  record BuiltIn(Attribute attribute) implements ColumnTarget {
    @Override
    public void put(ItemBuilder item, String label, SecretText value) {
      item.put(attribute, label, value);
    }
  }

  /// @param name of a place (`name`, `url`, `notes` ...) or the key of a built-in field
  ///   (`username`, `cardholderName` ...)
  static Optional<ColumnTarget> named(String name) {
    return Arrays.stream(OtherTarget.values())
        .filter(place -> place.key().equals(name))
        .<ColumnTarget>map(place -> place)
        .findFirst()
        .or(() -> Attribute.byKey(name).map(BuiltIn::new));
  }
}
