package org.keyturn.cli.talk;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A person at a terminal. Prompts never go to standard output.
public interface Terminal {

  /// Asks without echo.
  ///
  /// @return the characters, which the caller wipes; null at the end of input
  char @Nullable [] secret(String prompt);

  /// Asks for a line; empty at the end of input.
  Optional<String> line(String prompt);
}
