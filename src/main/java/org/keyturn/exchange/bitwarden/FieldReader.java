package org.keyturn.exchange.bitwarden;

import java.time.Instant;
import java.util.Optional;
import org.keyturn.model.CustomField;
import org.keyturn.model.PastPassword;
import org.keyturn.model.SecretText;

/// Reads the members that items of every type can have.
final class FieldReader {
  private static final CustomField.Type[] TYPES = CustomField.Type.values();

  private FieldReader() {}

  static CustomField field(Cursor field) {
    var type = type(field);
    var name = field.text("name").orElse("");
    var value = field.secret("value").orElse(SecretText.EMPTY);
    var linked = field.number("linkedId").flatMap(id -> linked(field, id));
    return new CustomField(type, name, value, linked, ExtraMembers.of(field));
  }

  /// A number that is not known may stand for something secret, so the value is hidden and its
  /// place reported.
  private static CustomField.Type type(Cursor field) {
    long number = field.number("type").orElse(0L);
    if (number < 0 || number >= TYPES.length) {
      field.problems().add(field.where("type"), "unknown-number");
      return CustomField.Type.HIDDEN;
    }
    return TYPES[(int) number];
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
