package org.keyturn.search;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.keyturn.model.Attribute;

/// What `name:value` can ask for: a few fields that every item has, and each open attribute by its
/// key. Names are compared without regard to case.
///
/// @param number stands in the index, below 128
record QueryField(String name, int number) {
  static final QueryField TITLE = new QueryField("title", 0);
  static final QueryField USERNAME = new QueryField("username", 1);
  static final QueryField URL = new QueryField("url", 2);
  static final QueryField EMAIL = new QueryField("email", 3);
  static final QueryField TYPE = new QueryField("type", 4);
  static final QueryField TAG = new QueryField("tag", 5);
  static final QueryField FOLDER = new QueryField("folder", 6);
  static final QueryField FILE = new QueryField("file", 7);

  private static final int FIRST_ATTRIBUTE = 16;
  private static final Map<String, QueryField> BY_NAME = byName();

  private static Map<String, QueryField> byName() {
    var fields = new HashMap<String, QueryField>();
    int number = FIRST_ATTRIBUTE;
    for (var attribute : Attribute.values()) {
      if (!attribute.concealed()) {
        var field = new QueryField(key(attribute), number++);
        fields.put(field.name, field);
      }
    }
    for (var field : new QueryField[] {TITLE, USERNAME, URL, EMAIL, TYPE, TAG, FOLDER, FILE}) {
      fields.put(field.name, field);
    }
    fields.put("name", TITLE);
    fields.put("user", USERNAME);
    fields.put("uri", URL);
    fields.put("website", URL);
    return Map.copyOf(fields);
  }

  /// @return empty for a secret, or if there is no such field
  static Optional<QueryField> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
  }

  /// The field of an open attribute. An identity's form of address has none of its own: `title:`
  /// means an item's title.
  static Optional<QueryField> of(Attribute attribute) {
    return attribute == Attribute.TITLE ? Optional.empty() : named(key(attribute));
  }

  private static String key(Attribute attribute) {
    return attribute.key().toLowerCase(Locale.ROOT);
  }
}
