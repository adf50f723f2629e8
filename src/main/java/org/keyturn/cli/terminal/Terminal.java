package org.keyturn.cli.terminal;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A person at a terminal. Prompts never go to standard output. An interrupt ends a question with
/// an `InterruptedIOException`, the echo as it was before.
public interface Terminal {

  /// Asks without echo.
  ///
  /// @return the characters, which the caller wipes; null at the end of input
  char @Nullable [] secret(String prompt) throws IOException;

  /// Asks for a line; empty at the end of input.
  Optional<String> line(String prompt) throws IOException;
}
