package org.keyturn.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keyturn.cli.terminal.Terminal;

/// Stands in where nobody can be asked: every question finds its end of input.
final class NoTerminal implements Terminal {
  @Override
  public char @Nullable [] secret(String prompt) {
    return null;
  }

  @Override
  public Optional<String> line(String prompt) {
    return Optional.empty();
  }
}
