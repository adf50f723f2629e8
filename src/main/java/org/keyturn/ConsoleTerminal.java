package org.keyturn;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keyturn.cli.talk.Terminal;

/// The terminal that started this process. The prompts go to standard error: a console writes to
/// standard output, which belongs to the answers.
final class ConsoleTerminal implements Terminal {
  private final Console console;
  private final PrintStream err =
      new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

  ConsoleTerminal(Console console) {
    this.console = console;
  }

  @Override
  public char @Nullable [] secret(String prompt) {
    err.print(prompt + " ");
    err.flush();
    return console.readPassword();
  }

  @Override
  public Optional<String> line(String prompt) {
    err.print(prompt + " ");
    err.flush();
    return Optional.ofNullable(console.readLine());
  }
}
