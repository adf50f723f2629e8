package org.keyturn;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.keyturn.cli.talk.InputLines;
import org.keyturn.cli.talk.Terminal;
import org.keyturn.platform.WipedInput;

/// The terminal of a process whose standard input or output goes elsewhere, such as in `keyturn
/// list v.keyturn --json > items.json`, for which Java has no console. POSIX systems only.
final class TtyTerminal implements Terminal {
  private static final Path TTY = Path.of("/dev/tty");

  private final PrintStream err =
      new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

  private TtyTerminal() {}

  /// @return empty if this process has no terminal
  static Optional<Terminal> ofThisProcess() {
    if (!Files.isReadable(TTY)) {
      return Optional.empty();
    }
    // It can exist and belong to no terminal: only opening it tells.
    try (var tty = new FileInputStream(TTY.toFile())) {
      return tty.available() >= 0 ? Optional.of(new TtyTerminal()) : Optional.empty();
    } catch (IOException none) {
      return Optional.empty();
    }
  }

  @Override
  public char @Nullable [] secret(String prompt) {
    err.print(prompt + " ");
    var restore = new Thread(() -> echo(true));
    Runtime.getRuntime().addShutdownHook(restore);
    boolean hidden = echo(false);
    try {
      return hidden ? read() : null;
    } finally {
      echo(true);
      Runtime.getRuntime().removeShutdownHook(restore);
      err.println();
    }
  }

  @Override
  public Optional<String> line(String prompt) {
    err.print(prompt + " ");
    return Optional.ofNullable(read()).map(String::new);
  }

  private static char @Nullable [] read() {
    try (var tty = WipedInput.of(new FileInputStream(TTY.toFile()))) {
      return new InputLines(tty).line().orElse(null);
    } catch (IOException gone) {
      return null;
    }
  }

  /// @return whether the terminal obeyed
  private static boolean echo(boolean on) {
    try {
      var stty =
          new ProcessBuilder("stty", on ? "echo" : "-echo").redirectInput(TTY.toFile()).start();
      return stty.waitFor(5, TimeUnit.SECONDS) && stty.exitValue() == 0;
    } catch (IOException unknown) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
