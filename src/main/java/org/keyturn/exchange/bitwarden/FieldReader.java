package org.keyturn.exchange.bitwarden;

import java.time.Instant;
import java.util.Optional;
import org.keyturn.exchange.json.Cursor;
import org.keyturn.exchange.json.JsonValue;
import org.keyturn.model.CustomField;
import org.keyturn.model.PastPassword;
import org.keyturn.model.SecretText;

/// Reads the members that items of every type can have.
final class FieldReader {
  private static final CustomField.Type[] TYPES = CustomField.Type.values();

  private FieldReader() {}

  static CustomField field(Cursor field) {
    var type = type(field);
    var own = own(field, type);
    var name = field.text("name").orElse("");
    var value = field.secret("value").orElse(SecretText.EMPTY);
    var linked = field.number("linkedId").flatMap(id -> linked(field, id));
    return new CustomField(own, name, value, linked, ExtraMembers.of(field));
  }

  /// A number that is not known may stand for something secret, so the value is hidden and its
  /// place reported.
  private static CustomField.Type type(Cursor field) {
    long number = field.number("type").orElse(0L);
    var type = CustomField.Type.of(number).filter(one -> one.carrier() == one);
    if (type.isEmpty()) {
      field.problems().add(field.where("type"), "unknown-number");
      return CustomField.Type.HIDDEN;
    }
    return type.get();
  }

  /// A type that Bitwarden does not have stands in a member of its own; one that does not go with
  /// the type beside it stays among the unknown members.
  private static CustomField.Type own(Cursor field, CustomField.Type carrier) {
    for (var type : TYPES) {
      if (type.carrier() == carrier
          && type != carrier
          && field.rest().get(ItemWriter.TYPE) instanceof JsonValue.Text(var text)
          && text.equals(SecretText.of(type.key()))) {
        field.take(ItemWriter.TYPE);
        return type;
      }
    }
    return carrier;
  }

  private static Optional<Integer> linked(Cursor field, long id) {
    if (id != (int) id) {
      field.problems().add(field.where("linkedId"), "unknown-number");
      return Optional.empty();
    }
    return Optional.of((int) id);
  }

  /// @param changed for a date that is missing: the password was in use until then at the latest
  static PastPassword past(Cursor past, Instant changed) {
    return new PastPassword(
        past.secret("password").orElse(SecretText.EMPTY),
        past.instant("lastUsedDate").orElse(changed),
        ExtraMembers.of(past));
  }
}
