package org.keyturn.exchange.bitwarden;

import java.util.LinkedHashMap;
import java.util.Map;
import org.keyturn.exchange.json.Cursor;
import org.keyturn.exchange.json.RawJson;
import org.keyturn.model.Extras;
import org.keyturn.model.ItemType;
import org.keyturn.model.SecretText;

/// Names in an item's [Extras]: a member of the item stands under its own name, one of the type's
/// object under `type-key/name`. A member of the item whose own name looks like the latter gets a
/// `/` in front.
public final class ExtraMembers {

  private ExtraMembers() {}

  /// @return what a cursor has left, as raw JSON
  public static Extras of(Cursor cursor) {
    var extras = new LinkedHashMap<String, SecretText>();
    cursor.rest().forEach((name, value) -> extras.put(name, RawJson.of(value)));
    return new Extras(extras);
  }

  static Extras of(Cursor item, Cursor typeObject, ItemType type) {
    var extras = new LinkedHashMap<String, SecretText>();
    item.rest().forEach((name, value) -> extras.put(escaped(name, type), RawJson.of(value)));
    typeObject.rest().forEach((name, value) -> extras.put(prefix(type) + name, RawJson.of(value)));
    return new Extras(extras);
  }

  /// @return the members of the item itself, by their own names
  static Map<String, SecretText> ofItem(Extras extras, ItemType type) {
    var members = new LinkedHashMap<String, SecretText>();
    extras
        .members()
        .forEach((name, value) -> {
          if (!name.startsWith(prefix(type))) {
            members.put(name.startsWith("/") ? name.substring(1) : name, value);
          }
        });
    return members;
  }

  /// @return the members of the type's object, by their own names
  static Map<String, SecretText> ofTypeObject(Extras extras, ItemType type) {
    var members = new LinkedHashMap<String, SecretText>();
    extras
        .members()
        .forEach((name, value) -> {
          if (name.startsWith(prefix(type))) {
            members.put(name.substring(prefix(type).length()), value);
          }
        });
    return members;
  }

  private static String escaped(String name, ItemType type) {
    return name.startsWith("/") || name.startsWith(prefix(type)) ? "/" + name : name;
  }

  private static String prefix(ItemType type) {
    return type.key() + "/";
  }
}
