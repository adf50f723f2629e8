package org.keyturn.exchange.table;

import java.util.Arrays;
import java.util.Optional;
import org.keyturn.exchange.foreign.ForeignItem;
import org.keyturn.model.Attribute;
import org.keyturn.model.SecretText;

/// What the cells of a column mean.
sealed interface Target permits Place, Target.BuiltIn {
  /// Puts a cell that is not empty into an item.
  ///
  /// @param label the column's name
  void put(ForeignItem item, String label, SecretText value);

  /// A built-in field of some type.
  record BuiltIn(Attribute attribute) implements Target {
    @Override
    public void put(ForeignItem item, String label, SecretText value) {
      item.put(attribute, label, value);
    }
  }

  /// @param name of a place (`name`, `url`, `notes` ...) or the key of a built-in field
  ///   (`username`, `cardholderName` ...)
  static Optional<Target> named(String name) {
    return Arrays.stream(Place.values())
        .filter(place -> place.key().equals(name))
        .<Target>map(place -> place)
        .findFirst()
        .or(() -> Attribute.byKey(name).map(BuiltIn::new));
  }
}
