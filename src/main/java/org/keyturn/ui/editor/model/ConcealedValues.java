package org.keyturn.ui.editor.model;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.keyturn.model.Attribute;
import org.keyturn.model.SecretText;

/// The concealed built-in values of an item being edited: copies of its own, wiped when they are
/// replaced and when the editor closes.
final class ConcealedValues {
  private final Map<Attribute, SecretText> values = new EnumMap<>(Attribute.class);

  /// @param original copied
  void load(Attribute attribute, SecretText original) {
    values.put(attribute, copy(original));
  }

  /// @return stays this one's
  SecretText get(Attribute attribute) {
    return values.getOrDefault(attribute, SecretText.EMPTY);
  }

  /// @param value taken over
  void set(Attribute attribute, SecretText value) {
    var before = values.put(attribute, value);
    if (before != null) {
      before.wipe();
    }
  }

  /// @param original what the item had; a type's other values come through
  /// @return copies, for whoever asked to wipe
  Map<Attribute, SecretText> over(Map<Attribute, SecretText> original) {
    var all = new EnumMap<Attribute, SecretText>(Attribute.class);
    original.forEach((attribute, value) -> {
      if (!values.containsKey(attribute)) {
        all.put(attribute, copy(value));
      }
    });
    values.forEach((attribute, value) -> {
      if (!value.isEmpty()) {
        all.put(attribute, copy(value));
      }
    });
    return all;
  }

  void wipe() {
    values.values().forEach(SecretText::wipe);
  }

  static SecretText copy(SecretText text) {
    var chars = text.chars();
    var copy = SecretText.of(chars);
    Arrays.fill(chars, '\0');
    return copy;
  }
}
