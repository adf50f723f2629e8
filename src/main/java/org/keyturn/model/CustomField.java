package org.keyturn.model;

import java.util.Arrays;
import java.util.Optional;

/// A field that the person added. A linked field has no value but the number of the built-in field
/// that it points to (Bitwarden's `linkedId`).
public record CustomField(
    Type type, String name, SecretText value, Optional<Integer> linkedId, Extras extras) {

  /// What it holds, with the number that stands in files; the first four are Bitwarden's.
  public enum Type {
    TEXT(0),
    HIDDEN(1),
    BOOLEAN(2),
    LINKED(3),
    /// ISO 8601, e.g. `2026-11-25`; anything else is kept as it was typed.
    DATE(4),
    EMAIL(5),
    URL(6),
    /// What a login's one-time code field takes: a secret or an `otpauth` address.
    ONE_TIME_CODE(7);

    private final int code;

    Type(int code) {
      this.code = code;
    }

    /// @return the number in files
    public int code() {
      return code;
    }

    /// @return empty for a number that no type has
    public static Optional<Type> of(long code) {
      return Arrays.stream(values()).filter(type -> type.code == code).findFirst();
    }

    /// @return the type as which Bitwarden, which has the first four only, carries it
    public Type carrier() {
      return switch (this) {
        case TEXT, HIDDEN, BOOLEAN, LINKED -> this;
        case DATE, EMAIL, URL -> TEXT;
        case ONE_TIME_CODE -> HIDDEN;
      };
    }

    public boolean concealed() {
      return carrier() == HIDDEN;
    }

    /// @return the stable word for files of other programs, e.g. `oneTimeCode`
    public String key() {
      return switch (this) {
        case TEXT -> "text";
        case HIDDEN -> "hidden";
        case BOOLEAN -> "boolean";
        case LINKED -> "linked";
        case DATE -> "date";
        case EMAIL -> "email";
        case URL -> "url";
        case ONE_TIME_CODE -> "oneTimeCode";
      };
    }
  }

  public static CustomField empty(Type type, String name) {
    return new CustomField(type, name, SecretText.EMPTY, Optional.empty(), Extras.NONE);
  }

  public static CustomField text(String name, String value) {
    return new CustomField(Type.TEXT, name, SecretText.of(value), Optional.empty(), Extras.NONE);
  }
}
