package org.keyturn.settings;

import java.nio.file.Path;

/// Where the key file of a vault lies, for those who want it remembered. A path is no secret, the
/// file is.
///
/// @param vault absolute
/// @param keyFile absolute
record KeyFilePlace(Path vault, Path keyFile) {
  private static final char PARTED = '\t';

  static KeyFilePlace of(Path vault, Path keyFile) {
    return new KeyFilePlace(
        vault.toAbsolutePath().normalize(), keyFile.toAbsolutePath().normalize());
  }

  static KeyFilePlace parse(String line) {
    int tab = line.indexOf(PARTED);
    return new KeyFilePlace(
        Path.of(line.substring(0, Math.max(0, tab))), Path.of(line.substring(tab + 1)));
  }

  /// Whether it can stand in the list, which has one line for each vault.
  boolean isPossible() {
    return vault.isAbsolute()
        && keyFile.isAbsolute()
        && toText().lines().count() == 1
        && toText().indexOf(PARTED) == toText().lastIndexOf(PARTED);
  }

  String toText() {
    return vault.toString() + PARTED + keyFile;
  }
}
