package org.keyturn.model.json;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.keyturn.model.Attribute;

/// Attributes by their keys, for readers that look up many.
final class AttributeKeys {
  private static final Map<String, Attribute> BY_KEY = byKey();

  private AttributeKeys() {}

  static Optional<Attribute> byKey(String key) {
    return Optional.ofNullable(BY_KEY.get(key));
  }

  private static Map<String, Attribute> byKey() {
    var map = new HashMap<String, Attribute>();
    for (var attribute : Attribute.values()) {
      map.put(attribute.key(), attribute);
    }
    return Map.copyOf(map);
  }
}
