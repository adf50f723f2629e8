package org.keyturn.exchange.keeper;

import java.util.regex.Pattern;

/// The name of one of Keeper's fields: `$type`, `$type:label` or a label alone. A number at the end
/// tells apart fields that would have one name.
///
/// @param type empty for a field that a person added without one
/// @param label may be empty
record FieldKey(String type, String label) {
  private static final Pattern NUMBER = Pattern.compile(":\\d{1,4}$");

  static FieldKey of(String key) {
    if (!key.startsWith("$")) {
      return new FieldKey("", key);
    }
    int colon = key.indexOf(':');
    if (colon < 0) {
      return new FieldKey(key.substring(1).strip(), "");
    }
    var label = NUMBER.matcher(key.substring(colon + 1)).replaceFirst("").strip();
    return new FieldKey(key.substring(1, colon).strip(), label);
  }

  /// @return what people read
  String name() {
    return label.isEmpty() ? type : label;
  }
}
