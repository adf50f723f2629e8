package org.keyturn.vault.search;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.keyturn.model.Attribute;

/// What `name:value` can ask for: a few fields that every item has, and each open attribute by its
/// key. Names are compared without regard to case.
record Field(String name, char sign) {
  static final Field TITLE = new Field("title", 0);
  static final Field USERNAME = new Field("username", 1);
  static final Field URL = new Field("url", 2);
  static final Field EMAIL = new Field("email", 3);
  static final Field TYPE = new Field("type", 4);
  static final Field TAG = new Field("tag", 5);
  static final Field FOLDER = new Field("folder", 6);
  static final Field FILE = new Field("file", 7);

  private static final int FIRST_ATTRIBUTE = 16;
  private static final Map<String, Field> BY_NAME = byName();

  private Field(String name, int number) {
    this(name, (char) (Fold.SIGNS + number));
  }

  private static Map<String, Field> byName() {
    var fields = new HashMap<String, Field>();
    int number = FIRST_ATTRIBUTE;
    for (var attribute : Attribute.values()) {
      if (!attribute.concealed()) {
        var field = new Field(key(attribute), number++);
        fields.put(field.name, field);
      }
    }
    for (var field : new Field[] {TITLE, USERNAME, URL, EMAIL, TYPE, TAG, FOLDER, FILE}) {
      fields.put(field.name, field);
    }
    fields.put("name", TITLE);
    fields.put("user", USERNAME);
    fields.put("uri", URL);
    fields.put("website", URL);
    return Map.copyOf(fields);
  }

  /// @return empty for a secret, or if there is no such field
  static Optional<Field> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
  }

  /// The field of an open attribute. An identity's form of address has none of its own: `title:`
  /// means an item's title.
  static Optional<Field> of(Attribute attribute) {
    return attribute == Attribute.TITLE ? Optional.empty() : named(key(attribute));
  }

  private static String key(Attribute attribute) {
    return attribute.key().toLowerCase(Locale.ROOT);
  }
}
