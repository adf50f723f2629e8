package org.keyturn.ui.exchange;

/// What kind of file an export makes; the encrypted ones come first.
enum ExportKind {
  RESTRICTED("keyturn-restricted", ".keyturn-export"),
  PROTECTED("keyturn-protected", ".keyturn-export"),
  PLAIN("bitwarden-json", ".json");

  private final String format;
  private final String extension;

  ExportKind(String format, String extension) {
    this.format = format;
    this.extension = extension;
  }

  /// The format's name, as on the command line.
  String format() {
    return format;
  }

  String extension() {
    return extension;
  }

  /// The end of its message keys.
  String word() {
    return switch (this) {
      case RESTRICTED -> "restricted";
      case PROTECTED -> "protected";
      case PLAIN -> "plain";
    };
  }
}
