package org.keyturn;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keyturn.cli.terminal.Interruption;
import org.keyturn.cli.terminal.Terminal;

/// The terminal that started this process. The prompts go to standard error: a console writes to
/// standard output, which belongs to the answers. Java turns the echo on again before anything else
/// that it does at an interrupt.
final class ConsoleTerminal implements Terminal {
  private final Console console;
  private final Interruption interruption;
  private final PrintStream err =
      new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

  ConsoleTerminal(Console console, Interruption interruption) {
    this.console = console;
    this.interruption = interruption;
  }

  @Override
  public char @Nullable [] secret(String prompt) throws IOException {
    return ask(prompt, () -> Optional.ofNullable(console.readPassword())).orElse(null);
  }

  @Override
  public Optional<String> line(String prompt) throws IOException {
    return ask(prompt, () -> Optional.ofNullable(console.readLine()));
  }

  private <T> T ask(String prompt, Callable<T> reply) throws IOException {
    err.print(prompt + " ");
    err.flush();
    try {
      return interruption.await(reply);
    } catch (InterruptedIOException interrupted) {
      err.println();
      throw interrupted;
    }
  }
}
