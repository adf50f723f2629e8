package org.keyturn.cli;

import java.io.IOException;
import java.util.function.IntSupplier;
import org.keyturn.cli.line.CliCommand;
import org.keyturn.cli.line.CliContext;
import org.keyturn.cli.line.CommandArguments;
import org.keyturn.cli.line.Invocation;
import org.keyturn.cli.line.WrongLine;
import org.keyturn.cli.terminal.Answer;
import org.keyturn.files.IoFailures;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.text.FailureText;
import org.keyturn.vault.Notice;
import org.keyturn.vault.Session;

/// Runs one command, prints its answer whatever came of it, and turns the outcome into an exit
/// code.
final class Runner {

  private final CliContext context;

  Runner(CliContext context) {
    this.context = context;
  }

  /// @return the exit code
  int run(CliCommand command, CommandArguments arguments, Work work) {
    var interruption = context.tools().interruption();
    var answer = new Answer();
    try {
      var call = new Invocation(context, arguments, answer, interruption.begin());
      return guarded(command, answer, () -> work.run(call));
    } finally {
      interruption.end();
      print(answer);
    }
  }

  /// What is to be done with a call.
  interface Work {
    int run(Invocation call) throws Failed, IOException;
  }

  /// Runs a command in a session.
  ///
  /// @return 0, or 4 if the vault is damaged and the command did not deal with that itself
  static int inSession(CliCommand.InSession command, Session session, Invocation call)
      throws Failed, IOException {
    command.run(session, call);
    boolean damaged = session.notices().stream().anyMatch(Notice.DamageFound.class::isInstance);
    return damaged && !command.mindsDamage()
        ? FailureText.code(new Failure.Damaged(Failure.Part.RECORDS))
        : FailureText.DONE;
  }

  /// Gives a failure that was met outside of any command.
  int failed(Failure failure) {
    context.console().failure(failure);
    return FailureText.code(failure);
  }

  /// Answers a line that is no command.
  ///
  /// @return 2
  int wrong(String key, Object... values) {
    return answer(() -> {
      context.console().say(key, values);
      return FailureText.USAGE;
    });
  }

  /// Gives an answer without fields.
  int answer(IntSupplier reply) {
    int code = reply.getAsInt();
    print(new Answer());
    return code;
  }

  private int guarded(CliCommand command, Answer answer, Counted work) {
    try {
      return work.run();
    } catch (Failed failed) {
      command.failed(failed.failure(), answer);
      committed(failed.failure(), answer);
      return failed(failed.failure());
    } catch (IOException trouble) {
      return failed(IoFailures.of(trouble));
    } catch (WrongLine wrong) {
      context.console().plain(wrong.text());
      return FailureText.USAGE;
    } catch (Throwable bug) {
      // What breaks while the process is being ended is none: the toolkit goes at the same time.
      if (context.tools().interruption().asked()) {
        return failed(new Failure.Cancelled());
      }
      context.console().bug(bug);
      return FailureText.BUG;
    }
  }

  /// What stands in the vault although the command has failed.
  private static void committed(Failure failure, Answer answer) {
    if (failure instanceof Failure.AfterCommit(_, var key)) {
      key.ifPresent(now -> {
        answer.text("newKeyId", now.keyId());
        answer.number("generation", now.generation());
      });
      answer.flag("committed", true);
    }
  }

  private void print(Answer answer) {
    try {
      answer.print(context.out(), context.json(), context.remarks());
    } catch (IOException lost) {
      // The stream knows it, and the exit code will say so.
    }
  }

  private interface Counted {
    int run() throws Failed, IOException;
  }
}
