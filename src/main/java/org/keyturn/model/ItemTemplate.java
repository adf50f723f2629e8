package org.keyturn.model;

import java.util.List;

/// A kind of item that the person made up: what items of this kind are called, the name of the
/// glyph that stands for them, and the fields that a new one begins with. The name identifies a
/// template; it stands in the items made from it.
public record ItemTemplate(String name, String glyph, List<Field> fields) {

  /// A field of a new item, without a value.
  public record Field(CustomField.Type type, String name) {}

  public ItemTemplate {
    fields = List.copyOf(fields);
  }

  /// @return the fields of a new item, all empty
  public List<CustomField> emptyFields() {
    return fields.stream().map(field -> CustomField.empty(field.type(), field.name())).toList();
  }
}
