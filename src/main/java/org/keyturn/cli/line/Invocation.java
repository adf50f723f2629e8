package org.keyturn.cli.line;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.keyturn.cli.terminal.Answer;
import org.keyturn.cli.terminal.Console;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// One call of a command: what was given, and where the answer goes.
public record Invocation(
    CliContext context, CommandArguments arguments, Answer answer, CancelToken cancel) {

  public Console console() {
    return context.console();
  }

  public Passwords passwords() {
    return context.passwords();
  }

  public Tools tools() {
    return context.tools();
  }

  /// @return what reports the progress of this call on standard error
  public Progress progress() {
    return new ProgressLines(context.console());
  }

  /// Asks for a yes on a terminal; without one, nothing is asked.
  public void confirm(String key) throws Failed, IOException {
    var messages = console().messages();
    var terminal = passwords().terminal();
    if (terminal.isPresent()
        && !messages.get("cli.yes.words").contains(yes(terminal.get().line(messages.get(key))))) {
      throw new Failed(new Failure.Cancelled());
    }
  }

  /// @return the reply between spaces, as the words of agreement stand
  private static String yes(Optional<String> reply) {
    return " " + reply.orElse("").strip().toLowerCase(Locale.ROOT) + " ";
  }

  public Path path(String parameter) throws Failed {
    return file(arguments.parameter(parameter));
  }

  public Optional<Path> optionalPath(String option) throws Failed {
    var text = arguments.option(option);
    return text.isEmpty() ? Optional.empty() : Optional.of(file(text.get()));
  }

  /// A text that cannot be a path names no file.
  static Path file(String text) throws Failed {
    try {
      return Path.of(text);
    } catch (InvalidPathException noPath) {
      throw new Failed(new Failure.NotFound(Failure.Missing.FILE), noPath);
    }
  }
}
