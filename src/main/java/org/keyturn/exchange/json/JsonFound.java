package org.keyturn.exchange.json;

import java.util.Optional;

/// A value with its place in the document.
///
/// @param where e.g. `accounts[0].vaults[1].items[7]`
/// @param tooLarge whether it was cut short, so that it is of no use
public record JsonFound(String where, JsonValue value, boolean tooLarge) {
  /// A cursor over its members; what is no object, or too large, is reported.
  public Optional<Cursor> cursor(Problems problems) {
    if (tooLarge) {
      value.wipe();
      problems.add(where, "too-large");
    } else if (value instanceof JsonValue.Members(var members)) {
      return Optional.of(new Cursor(members, where, problems));
    } else if (!(value instanceof JsonValue.Null)) {
      problems.add(where, "not-an-object");
    }
    return Optional.empty();
  }
}
