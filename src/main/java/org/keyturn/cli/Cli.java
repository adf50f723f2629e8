package org.keyturn.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.keyturn.cli.line.CliCommand;
import org.keyturn.cli.line.CliContext;
import org.keyturn.cli.line.CommandArguments;
import org.keyturn.cli.line.Grammar;
import org.keyturn.cli.line.Passwords;
import org.keyturn.cli.line.Tools;
import org.keyturn.cli.line.VaultKeyFile;
import org.keyturn.cli.line.WrongLine;
import org.keyturn.cli.terminal.Console;
import org.keyturn.cli.terminal.InputLines;
import org.keyturn.cli.terminal.Remarks;
import org.keyturn.cli.terminal.Streams;
import org.keyturn.cli.terminal.Terminal;
import org.keyturn.model.Failure;
import org.keyturn.text.FailureText;

/// The command line: one call of [#run(List)] is one process's work. For a single thread.
public final class Cli {
  private static final String VAULT = ".keyturn";

  private final Tools tools;
  private final Streams streams;
  private final Console console;

  public Cli(Tools tools, Streams streams) {
    this.tools = tools;
    this.streams = streams;
    this.console = new Console(tools.messages(), streams.err());
  }

  /// @return the exit code
  public int run(List<String> arguments) {
    return heard(answered(arguments));
  }

  private int answered(List<String> arguments) {
    try {
      return arguments.isEmpty()
          ? tools.desktop().window(Optional.empty())
          : command(Leading.of(arguments));
    } catch (Throwable bug) {
      console.bug(bug);
      return FailureText.BUG;
    }
  }

  /// Answers arguments that are no text: to go on with what Java made of them would miss files and
  /// store broken names.
  ///
  /// @return the exit code
  public int unreadable() {
    return heard(usage("cli.usage.unreadable.text"));
  }

  /// What was not written whole must not be taken for an answer. Of standard error only a success
  /// depends: every other code says by itself that something went wrong.
  private int heard(int code) {
    boolean answered = streams.out().whole();
    if (!answered) {
      console.say("cli.output-closed.text");
    }
    boolean told = streams.err().whole() || code != FailureText.DONE;
    return answered && told
        ? code
        : FailureText.code(new Failure.NoAccess(Failure.Access.IO_ERROR));
  }

  private int command(Leading leading) {
    var overview = new HelpPage(tools.messages());
    if (leading.help()) {
      return overview.print(streams.out(), overview.text());
    }
    if (leading.version()) {
      return overview.print(streams.out(), overview.version());
    }
    if (leading.selfTest()) {
      return tools.desktop().selfTest();
    }
    if (leading.unknown().isPresent()) {
      return usage("cli.usage.unknown-option.text", leading.unknown().get());
    }
    if (leading.command().isEmpty()) {
      return usage("cli.usage.no-command.text");
    }
    var word = leading.command().get();
    // No command is called so, and a window need not wait until all commands are made.
    var command = word.endsWith(VAULT) ? Optional.<CliCommand>empty() : Commands.named(word);
    if (command.isPresent()) {
      return parsed(command.get(), leading);
    }
    var vault = vault(leading);
    return vault.isPresent()
        ? tools.desktop().window(vault)
        : usage("cli.usage.unknown-command.text", word);
  }

  private int parsed(CliCommand command, Leading leading) {
    boolean withVault = command instanceof CliCommand.InSession || takesVault(command);
    var grammar = new Grammar(tools.messages());
    try {
      var given = grammar.read(command, withVault, leading.rest());
      return given.has(Grammar.HELP)
          ? new HelpPage(tools.messages()).print(streams.out(), grammar.usage(command, withVault))
          : work(command, leading, given);
    } catch (WrongLine wrong) {
      console.plain(wrong.text());
      console.block(grammar.usage(command, withVault));
      return FailureText.USAGE;
    }
  }

  private int work(CliCommand command, Leading leading, CommandArguments given) {
    boolean json = leading.json() || given.has(Grammar.JSON);
    boolean lines = leading.passwordStdin() || given.has(Grammar.PASSWORD_STDIN);
    var input = new InputLines(streams.in());
    Optional<Terminal> terminal =
        lines ? Optional.empty() : Optional.of(new LateTerminal(streams.terminal()));
    if (json && !(command instanceof OpenCommand)) {
      tools.interruption().lastWords(streams.out()::emptyObject);
    }
    var keyFile = new VaultKeyFile(given.option(VaultKeyFile.OPTION).or(leading::keyFile));
    try (var passwords = new Passwords(input, terminal, console, keyFile)) {
      var context =
          new CliContext(
              tools,
              input,
              streams.out(),
              console,
              passwords,
              new CliContext.Mode(json, false, new Remarks()));
      return new Dispatch(context).run(command, given);
    }
  }

  private int usage(String key, Object... values) {
    console.say(key, values);
    console.say("cli.usage.hint.text");
    return FailureText.USAGE;
  }

  private static boolean takesVault(CliCommand command) {
    return command instanceof CliCommand.Alone alone && alone.takesVault();
  }

  /// A single word that is no command may be a vault for the window.
  private static Optional<Path> vault(Leading leading) {
    try {
      var path = Path.of(leading.command().orElse(""));
      boolean likely = path.toString().endsWith(VAULT) || Files.exists(path);
      return leading.alone() && likely ? Optional.of(path) : Optional.empty();
    } catch (InvalidPathException noPath) {
      return Optional.empty();
    }
  }
}
