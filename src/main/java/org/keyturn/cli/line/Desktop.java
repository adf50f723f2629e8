package org.keyturn.cli.line;

import java.nio.file.Path;
import java.util.Optional;

/// The window, as far as the command line starts it.
public interface Desktop {

  /// Shows the window and returns when it was closed.
  ///
  /// @param vault to be offered for unlocking
  /// @return the exit code
  int window(Optional<Path> vault);

  /// Plays the guided tour without a screen.
  ///
  /// @param folder for the pictures; made if missing
  /// @return the exit code
  int tour(Path folder);

  /// Opens the window, creates a throw-away vault there, and locks, unlocks and rotates it; without
  /// a screen where there is none.
  ///
  /// @return the exit code; 0 if this installation is whole
  int selfTest();
}
