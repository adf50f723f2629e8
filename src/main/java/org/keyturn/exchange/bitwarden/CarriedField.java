package org.keyturn.exchange.bitwarden;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keyturn.model.Attribute;
import org.keyturn.model.CustomField;
import org.keyturn.model.Extras;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.SecretText;

/// A custom field as it travels. In an item of a type that Bitwarden lacks, which travels as a
/// secure note, some stand for built-in fields and say so.
record CarriedField(CustomField field, Optional<Attribute> attribute) {

  /// @return the name of the member that holds the type's own fields
  static String member(ItemType type) {
    return (type.ownKind() ? ItemType.SECURE_NOTE : type).key();
  }

  static List<CarriedField> fields(Item item) {
    var fields = new ArrayList<CarriedField>();
    if (item.type().ownKind()) {
      for (var attribute : item.type().attributes()) {
        builtIn(item, attribute).ifPresent(fields::add);
      }
    }
    item.secrets().fields().forEach(field -> fields.add(new CarriedField(field, Optional.empty())));
    return fields;
  }

  private static Optional<CarriedField> builtIn(Item item, Attribute attribute) {
    var open = Optional.ofNullable(item.overview().details().attributes().get(attribute));
    var value =
        attribute.concealed()
            ? Optional.ofNullable(item.secrets().attributes().get(attribute))
            : open.map(SecretText::of);
    return value.map(text -> new CarriedField(field(attribute, text), Optional.of(attribute)));
  }

  private static CustomField field(Attribute attribute, SecretText value) {
    var type = attribute.concealed() ? CustomField.Type.HIDDEN : CustomField.Type.TEXT;
    return new CustomField(type, attribute.label(), value, Optional.empty(), Extras.NONE);
  }
}
