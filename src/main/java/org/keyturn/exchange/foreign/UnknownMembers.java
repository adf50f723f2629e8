package org.keyturn.exchange.foreign;

import java.util.Set;
import org.keyturn.exchange.json.Cursor;
import org.keyturn.exchange.json.JsonValue;
import org.keyturn.exchange.json.RawJson;
import org.keyturn.model.SecretText;

/// Members that no reader took, kept as fields of the item. Those that say nothing to a person are
/// named by whoever knows them.
public final class UnknownMembers {
  private UnknownMembers() {}

  /// @param technical names of members that are dropped
  public static void keep(Cursor cursor, Set<String> technical, ItemBuilder item) {
    cursor
        .rest()
        .forEach((name, value) -> {
          if (!technical.contains(name)) {
            item.field(false, name, text(value));
          }
        });
  }

  /// @return the value as text; a structure as JSON, an empty one as nothing
  public static SecretText text(JsonValue value) {
    return switch (value) {
      case JsonValue.Text(var text) -> text;
      case JsonValue.Numeral(var digits) -> SecretText.of(digits);
      case JsonValue.Flag(var flag) -> SecretText.of(Boolean.toString(flag));
      case JsonValue.Null() -> SecretText.EMPTY;
      case JsonValue.Array(var elements) ->
          elements.isEmpty() ? SecretText.EMPTY : RawJson.of(value);
      case JsonValue.Members(var members) ->
          members.isEmpty() ? SecretText.EMPTY : RawJson.of(value);
    };
  }
}
