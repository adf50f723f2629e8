package org.keyturn.exchange.foreign;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keyturn.model.Attribute;
import org.keyturn.model.CustomField;
import org.keyturn.model.Extras;
import org.keyturn.model.ItemType;
import org.keyturn.model.SecretText;

/// Values under the names that they had, before it is settled which of them the type has a place
/// for.
final class Gathered {
  /// Values by their place in an item of some type.
  record Sorted(
      Map<Attribute, String> open,
      Map<Attribute, SecretText> concealed,
      List<CustomField> fields) {}

  private record Labelled(String label, SecretText value) {}

  private final Map<Attribute, Labelled> attributes = new EnumMap<>(Attribute.class);
  private final List<CustomField> fields = new ArrayList<>();

  /// A second value for the same becomes a field.
  void put(Attribute attribute, String label, SecretText value) {
    var before = attributes.get(attribute);
    if (!value.isEmpty() && before == null) {
      attributes.put(attribute, new Labelled(label, value));
    } else if (before != null && !before.value().equals(value)) {
      field(kind(attribute), label, value);
    }
  }

  void field(CustomField.Type kind, String label, SecretText value) {
    if (!value.isEmpty()) {
      fields.add(new CustomField(kind, label, value, Optional.empty(), Extras.NONE));
    }
  }

  boolean has(Attribute attribute) {
    return attributes.containsKey(attribute);
  }

  /// @return the brand that follows from the number of a card
  Optional<String> brand() {
    return Optional.ofNullable(attributes.get(Attribute.NUMBER))
        .flatMap(number -> CardBrand.of(number.value()));
  }

  /// What the type has no place for comes first among the fields.
  Sorted sorted(ItemType type) {
    var open = new EnumMap<Attribute, String>(Attribute.class);
    var concealed = new EnumMap<Attribute, SecretText>(Attribute.class);
    var all = new ArrayList<CustomField>();
    attributes.forEach((attribute, labelled) -> {
      var value = labelled.value();
      if (!type.attributes().contains(attribute)) {
        all.add(
            new CustomField(
                kind(attribute), labelled.label(), value, Optional.empty(), Extras.NONE));
      } else if (attribute.concealed()) {
        concealed.put(attribute, value);
      } else {
        open.put(attribute, value.reveal());
      }
    });
    all.addAll(fields);
    return new Sorted(open, concealed, all);
  }

  private static CustomField.Type kind(Attribute attribute) {
    if (attribute == Attribute.TOTP) {
      return CustomField.Type.ONE_TIME_CODE;
    }
    return attribute.concealed() ? CustomField.Type.HIDDEN : CustomField.Type.TEXT;
  }
}
