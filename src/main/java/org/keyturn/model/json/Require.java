package org.keyturn.model.json;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Checks of what was read.
final class Require {

  private Require() {}

  static <T> T present(@Nullable T value) {
    if (value == null) {
      throw new MalformedContent("a member is missing");
    }
    return value;
  }

  static <T> T known(Optional<T> value) {
    return value.orElseThrow(() -> new MalformedContent("an unknown word"));
  }

  static <T> T numbered(Optional<T> known) {
    return known.orElseThrow(() -> new MalformedContent("an unknown number"));
  }
}
