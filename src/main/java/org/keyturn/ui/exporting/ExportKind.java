package org.keyturn.ui.exporting;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.keyturn.exchange.format.Format;

/// What kind of file an export makes: two of Keyturn's own, which hold everything, and those of
/// other programs.
enum ExportKind {
  RESTRICTED(Format.KEYTURN_RESTRICTED),
  PROTECTED(Format.KEYTURN_PROTECTED),
  OTHER(null);

  private final Optional<Format> format;

  ExportKind(@org.jspecify.annotations.Nullable Format format) {
    this.format = Optional.ofNullable(format);
  }

  /// Its one format; empty if there are several.
  Optional<Format> format() {
    return format;
  }

  /// @return the formats of other programs, encrypted ones first
  static List<Format> others() {
    return Arrays.stream(Format.values())
        .filter(Format::writes)
        .filter(one ->
            Arrays.stream(values()).noneMatch(kind -> kind.format().equals(Optional.of(one))))
        .sorted((one, other) -> Boolean.compare(one.plain(), other.plain()))
        .toList();
  }

  /// The end of its message keys.
  String word() {
    return switch (this) {
      case RESTRICTED -> "restricted";
      case PROTECTED -> "protected";
      case OTHER -> "other";
    };
  }
}
