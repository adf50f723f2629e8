package org.keyturn.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.keyturn.cli.commands.PutCommand;
import org.keyturn.cli.line.CliCommand;
import org.keyturn.cli.line.CliContext;
import org.keyturn.cli.line.Grammar;
import org.keyturn.cli.line.Invocation;
import org.keyturn.cli.line.WrongLine;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.text.FailureText;
import org.keyturn.vault.Session;
import org.keyturn.vault.SessionState;
import org.keyturn.vault.Vaults;

/// One session and its commands, one a line: each is answered by its output and a line `= CODE`.
/// Ends at the end of input.
final class OpenLoop {
  private final Invocation opening;
  private final CliContext context;
  private final Runner runner;
  private Session session;

  private OpenLoop(Invocation opening, Session session) {
    this.opening = opening;
    this.context = opening.context().opened();
    this.runner = new Runner(context);
    this.session = session;
  }

  /// @return the exit code of the process
  static int run(Invocation opening) throws Failed, IOException {
    opening.answer().silence();
    var loop = new OpenLoop(opening, Dispatch.unlock(opening, Vaults.Presence.ANNOUNCED));
    try {
      loop.answerAll();
    } finally {
      loop.session.close();
    }
    return FailureText.DONE;
  }

  private void answerAll() throws IOException {
    context.passwords().endCommand();
    for (var line = nextLine(); line.isPresent(); line = nextLine()) {
      var text = new String(line.get()).strip();
      Arrays.fill(line.get(), '\0');
      if (!text.isEmpty()) {
        int code = answer(ShellWords.split(text));
        forgetPasswords();
        context.out().write(("= " + code + "\n").getBytes(StandardCharsets.UTF_8));
        context.out().flush();
      }
    }
  }

  /// An interrupt that comes while a line is waited for, or that came during a command, ends this.
  private Optional<char[]> nextLine() throws IOException {
    return context.input().line();
  }

  private int answer(Optional<List<String>> words) {
    if (words.isEmpty() || words.get().isEmpty()) {
      return runner.wrong("cli.usage.open-quote.text");
    }
    var name = words.get().getFirst();
    var command = named(name);
    boolean always = name.equals(LockVerb.NAME) || name.equals(UnlockVerb.NAME);
    if (session.state() == SessionState.LOCKED && !always) {
      return locked(command, words.get().subList(1, words.get().size()));
    }
    if (command.isEmpty()) {
      return runner.wrong("cli.usage.unknown-command.text", name);
    }
    return parsed(command.get(), words.get().subList(1, words.get().size()));
  }

  /// The reason why nothing is done; a `put` is taken in all the same, for its item must not be
  /// lost, nor read as commands.
  private int locked(Optional<CliCommand> command, List<String> arguments) {
    if (command.isPresent() && command.get() instanceof PutCommand put) {
      try {
        var given = new Grammar(context.tools().messages()).read(put, false, arguments);
        var runner = new Runner(context.with(given));
        return runner.run(put, given, call -> takeIn(call));
      } catch (WrongLine wrong) {
        return runner.answer(() -> wrong(wrong));
      }
    }
    return runner.answer(() -> LockedText.tell(session, context.console()));
  }

  private int takeIn(Invocation call) throws Failed, IOException {
    int code = LockedText.tell(session, context.console());
    if (code == FailureText.code(new Failure.StaleSession(""))) {
      PutCommand.tooLate(session, call);
    } else {
      PutCommand.skip(call);
    }
    return code;
  }

  private int parsed(CliCommand command, List<String> arguments) {
    try {
      var given = new Grammar(context.tools().messages()).read(command, false, arguments);
      if (given.has(Grammar.HELP)) {
        return runner.answer(() -> help(command));
      }
      return switch (command) {
        case CliCommand.InSession work ->
            new Runner(context.with(given)).run(work, given, call -> inSession(work, call));
        case CliCommand.Alone alone ->
            new Runner(context.with(given)).run(alone, given, alone::run);
      };
    } catch (WrongLine wrong) {
      return runner.answer(() -> wrong(wrong));
    }
  }

  private int inSession(CliCommand.InSession command, Invocation call) throws Failed, IOException {
    command.precheck(call);
    return Runner.inSession(command, session, call);
  }

  private int help(CliCommand command) {
    var grammar = new Grammar(context.console().messages());
    context.console().block(grammar.usage(command, false));
    return FailureText.DONE;
  }

  private int wrong(WrongLine wrong) {
    context.console().plain(wrong.text());
    return FailureText.USAGE;
  }

  private Optional<CliCommand> named(String name) {
    return switch (name) {
      case LockVerb.NAME -> Optional.of(new LockVerb(session));
      case UnlockVerb.NAME -> Optional.of(new UnlockVerb(opening, this::unlocked));
      case "drafts" -> Optional.of(new DraftsCommand());
      case "info" -> Optional.of(new InfoHereCommand());
      case "generate" -> Commands.named(name);
      default -> Commands.named(name).filter(CliCommand.InSession.class::isInstance);
    };
  }

  private void unlocked(Session fresh) {
    var old = session;
    session = fresh;
    old.close();
  }

  private void forgetPasswords() {
    context.passwords().endCommand();
    if (session.state() == SessionState.LOCKED) {
      context.passwords().forgetMaster();
    }
  }
}
