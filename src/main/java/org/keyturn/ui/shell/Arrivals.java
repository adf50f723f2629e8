package org.keyturn.ui.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;

/// An export that was opened from outside, by a double click for example, waits here for an open
/// vault that takes it in. The latest one counts. UI thread; needs no toolkit.
final class Arrivals {
  private static final String EXPORT = ".keyturn-export";

  private BiConsumer<OpenVault, Path> importer = (vault, export) -> {};
  private Optional<Path> waiting = Optional.empty();

  /// @param shows the import of a file into a vault
  void to(BiConsumer<OpenVault, Path> shows) {
    importer = shows;
  }

  static boolean isExport(Path file) {
    return String.valueOf(file.getFileName()).endsWith(EXPORT);
  }

  void add(Path export) {
    waiting = Optional.of(export.toAbsolutePath().normalize());
  }

  Optional<Path> waiting() {
    return waiting;
  }

  void takenInBy(OpenVault vault) {
    var export = waiting;
    waiting = Optional.empty();
    export.ifPresent(file -> importer.accept(vault, file));
  }
}
