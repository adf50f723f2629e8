package org.keyturn.ui.exporting;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.keyturn.exchange.Formats;
import org.keyturn.exchange.format.ExportFormat;
import org.keyturn.exchange.keyturn.KeyturnProtectedFormat;
import org.keyturn.exchange.keyturn.KeyturnRestrictedFormat;

/// What kind of file an export makes: two of Keyturn's own, which hold everything, and those of
/// other programs.
enum ExportKind {
  RESTRICTED(new KeyturnRestrictedFormat()),
  PROTECTED(new KeyturnProtectedFormat()),
  OTHER(null);

  private final Optional<ExportFormat> format;

  ExportKind(@org.jspecify.annotations.Nullable ExportFormat format) {
    this.format = Optional.ofNullable(format);
  }

  /// Its one format; empty if there are several.
  Optional<ExportFormat> format() {
    return format;
  }

  /// @return the formats of other programs, encrypted ones first
  static List<ExportFormat> others() {
    return Formats.written().stream()
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
