package org.keyturn;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.keyturn.cli.terminal.InputLines;
import org.keyturn.cli.terminal.Interruption;
import org.keyturn.cli.terminal.Terminal;
import org.keyturn.platform.WipedInput;

/// The terminal of a process whose standard input or output goes elsewhere, such as in `keyturn
/// list v.keyturn --json > items.json`, for which Java has no console. POSIX systems only.
final class TtyTerminal implements Terminal {
  private static final Path TTY = Path.of("/dev/tty");

  /// The exit code of a program that an interrupt has ended, as Java gives it. An interrupt from
  /// the keyboard goes to us and to it.
  private static final int KILLED = 128 + 2;

  private final PrintStream err =
      new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

  private final Interruption interruption;

  private TtyTerminal(Interruption interruption) {
    this.interruption = interruption;
  }

  /// @return empty if this process has no terminal
  static Optional<Terminal> ofThisProcess(Interruption interruption) {
    if (!Files.isReadable(TTY)) {
      return Optional.empty();
    }
    // It can exist and belong to no terminal: only opening it tells.
    try (var tty = new FileInputStream(TTY.toFile())) {
      return tty.available() >= 0 ? Optional.of(new TtyTerminal(interruption)) : Optional.empty();
    } catch (IOException none) {
      return Optional.empty();
    }
  }

  @Override
  public char @Nullable [] secret(String prompt) throws IOException {
    try {
      int hidden = echo(false);
      if (hidden == KILLED) {
        throw new InterruptedIOException();
      }
      err.print(prompt + " ");
      return hidden == 0 ? typed().orElse(null) : null;
    } finally {
      int _ = echo(true);
      err.println();
    }
  }

  @Override
  public Optional<String> line(String prompt) throws IOException {
    err.print(prompt + " ");
    try {
      return typed().map(String::new);
    } catch (InterruptedIOException interrupted) {
      err.println();
      throw interrupted;
    }
  }

  private Optional<char[]> typed() throws IOException {
    return interruption.await(TtyTerminal::read);
  }

  private static Optional<char[]> read() {
    try (var tty = WipedInput.of(new FileInputStream(TTY.toFile()))) {
      return new InputLines(tty).line();
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  /// @return 0 if the terminal obeyed
  private static int echo(boolean on) {
    try {
      var stty =
          new ProcessBuilder("stty", on ? "echo" : "-echo").redirectInput(TTY.toFile()).start();
      return stty.waitFor(5, TimeUnit.SECONDS) ? stty.exitValue() : 1;
    } catch (IOException unknown) {
      return 1;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }
}
