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
final class GatheredFields {
  /// Values by their place in an item of some type.
  record Sorted(
      Map<Attribute, String> open,
      Map<Attribute, SecretText> concealed,
      List<CustomField> fields) {}

  private static final String CODE = "otpauth://";

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

  /// A field whose value is a link for one-time codes is a code, whatever it was called: that of
  /// the item if it has a place for one and none yet.
  void liftCodes(ItemType type) {
    for (int i = 0; i < fields.size(); i++) {
      var field = fields.get(i);
      boolean plain =
          field.type() != CustomField.Type.ONE_TIME_CODE && field.type() != CustomField.Type.LINKED;
      if (!plain || !isCode(field.value())) {
        continue;
      }
      if (type.attributes().contains(Attribute.TOTP) && !has(Attribute.TOTP)) {
        attributes.put(Attribute.TOTP, new Labelled(field.name(), field.value()));
        fields.remove(i--);
      } else {
        fields.set(
            i,
            new CustomField(
                CustomField.Type.ONE_TIME_CODE,
                field.name(),
                field.value(),
                Optional.empty(),
                field.extras()));
      }
    }
  }

  /// Whether a text is a link of the kind that authenticators read.
  static boolean isCode(SecretText text) {
    if (text.length() < CODE.length()) {
      return false;
    }
    for (int i = 0; i < CODE.length(); i++) {
      if (Character.toLowerCase(text.charAt(i)) != CODE.charAt(i)) {
        return false;
      }
    }
    return true;
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
