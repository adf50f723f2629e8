package org.keyturn.exchange.bitwarden;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keyturn.exchange.json.Cursor;
import org.keyturn.exchange.json.JsonValue;
import org.keyturn.model.Attribute;
import org.keyturn.model.ItemType;
import org.keyturn.model.Overview;
import org.keyturn.model.SecretText;

/// Reads the members by which Keyturn adds to Bitwarden's schema: types of its own, built-in fields
/// that travel as custom ones, and what ties an item to a day and to others.
final class OwnMembers {
  private static final Optional<UUID> NO_ID = Optional.empty();

  private OwnMembers() {}

  /// A type that Bitwarden does not have stands in a member of its own. One that nobody knows, from
  /// a newer Keyturn perhaps, stays among the unknown members.
  static ItemType type(Cursor item, ItemType type) {
    if (!(item.rest().get(ItemWriter.TYPE) instanceof JsonValue.Text(var text))) {
      return type;
    }
    var named = ItemType.byKey(text.reveal());
    if (named.isPresent()) {
      item.take(ItemWriter.TYPE);
    }
    return named.filter(one -> one.ownKind() && type == ItemType.SECURE_NOTE).orElse(type);
  }

  /// Takes a field that stands for a built-in one; a second one for the same stays a field.
  static boolean builtIn(
      Cursor field,
      ItemType type,
      Map<Attribute, String> open,
      Map<Attribute, SecretText> concealed) {
    if (!(field.rest().get(ItemWriter.ATTRIBUTE) instanceof JsonValue.Text(var key))) {
      return false;
    }
    var attribute =
        Attribute.byKey(key.reveal())
            .filter(one -> type.ownKind() && type.attributes().contains(one))
            .filter(one -> !open.containsKey(one) && !concealed.containsKey(one));
    attribute.ifPresent(one -> {
      if (one.concealed()) {
        field.secret("value").ifPresent(value -> concealed.put(one, value));
      } else {
        field.text("value").ifPresent(value -> open.put(one, value));
      }
    });
    return attribute.isPresent();
  }

  static Overview.Ties ties(Cursor item) {
    var links = new ArrayList<UUID>();
    for (var link : item.list("links")) {
      var id = link instanceof JsonValue.Text(var text) ? BitwardenIds.parse(text.reveal()) : NO_ID;
      id.ifPresentOrElse(links::add, () -> item.problems().add(item.where("links"), "wrong-type"));
    }
    return new Overview.Ties(item.date("expires"), links, item.text("template"));
  }
}
