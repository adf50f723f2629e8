package org.keyturn.model;

import java.util.Optional;

/// A field that the person added. A linked field has no value but the number of the built-in field
/// that it points to (Bitwarden's `linkedId`).
public record CustomField(
    Type type, String name, SecretText value, Optional<Integer> linkedId, Extras extras) {

  /// The ordinal is Bitwarden's number.
  public enum Type {
    TEXT,
    HIDDEN,
    BOOLEAN,
    LINKED
  }

  public static CustomField empty(Type type, String name) {
    return new CustomField(type, name, SecretText.EMPTY, Optional.empty(), Extras.NONE);
  }

  public static CustomField text(String name, String value) {
    return new CustomField(Type.TEXT, name, SecretText.of(value), Optional.empty(), Extras.NONE);
  }
}
