package org.keyturn.settings;

import java.util.Locale;

/// One of the values that a setting may have.
interface Choice {
  /// @return how it stands in the file; it never changes
  String code();

  /// @return the end of its message keys and of names that are made of it, e.g. `plus-address`
  default String label() {
    return code().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
