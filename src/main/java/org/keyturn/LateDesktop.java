package org.keyturn;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.keyturn.cli.line.Desktop;

/// Builds the window's objects when the window is wanted: a command loads nothing of JavaFX.
record LateDesktop(Supplier<Desktop> wanted) implements Desktop {
  @Override
  public int window(Optional<Path> vault) {
    return wanted.get().window(vault);
  }

  @Override
  public int tour(Path folder) {
    return wanted.get().tour(folder);
  }

  @Override
  public int selfTest() {
    return wanted.get().selfTest();
  }
}
