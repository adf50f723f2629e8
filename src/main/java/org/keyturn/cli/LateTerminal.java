package org.keyturn.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.keyturn.cli.terminal.Terminal;

/// Looks for a terminal at the first question: most commands ask none. Where nobody can be asked,
/// every question finds its end of input. For a single thread.
final class LateTerminal implements Terminal {
  private final Supplier<Optional<Terminal>> place;
  private @Nullable Optional<Terminal> found;

  LateTerminal(Supplier<Optional<Terminal>> place) {
    this.place = place;
  }

  private Optional<Terminal> found() {
    if (found == null) {
      found = place.get();
    }
    return found;
  }

  @Override
  public char @Nullable [] secret(String prompt) throws IOException {
    var terminal = found();
    return terminal.isPresent() ? terminal.get().secret(prompt) : null;
  }

  @Override
  public Optional<String> line(String prompt) throws IOException {
    var terminal = found();
    return terminal.isPresent() ? terminal.get().line(prompt) : Optional.empty();
  }
}
