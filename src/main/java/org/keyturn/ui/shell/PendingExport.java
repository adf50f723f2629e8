package org.keyturn.ui.shell;

import java.nio.file.Path;
import java.util.Optional;

/// An export that was opened from outside, by a double click for example, waits here for an open
/// vault that takes it in. The latest one counts. UI thread; needs no toolkit.
final class PendingExport {
  private Optional<Path> waiting = Optional.empty();

  void add(Path export) {
    waiting = Optional.of(export.toAbsolutePath().normalize());
  }

  Optional<Path> waiting() {
    return waiting;
  }

  void takenInBy(OpenVault vault) {
    var export = waiting;
    waiting = Optional.empty();
    export.ifPresent(vault.navigator()::importFile);
  }
}
