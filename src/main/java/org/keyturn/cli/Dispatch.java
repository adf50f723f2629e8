package org.keyturn.cli;

import java.io.IOException;
import org.keyturn.cli.line.CliCommand;
import org.keyturn.cli.line.CliContext;
import org.keyturn.cli.line.CommandArguments;
import org.keyturn.cli.line.Grammar;
import org.keyturn.cli.line.Invocation;
import org.keyturn.cli.line.VaultKeyFile;
import org.keyturn.model.Failed;
import org.keyturn.vault.Session;
import org.keyturn.vault.Vaults;

/// Runs a command alone: unlocks the vault where the command needs that, and locks it again.
final class Dispatch {
  private final CliContext context;

  Dispatch(CliContext context) {
    this.context = context;
  }

  /// @return the exit code
  int run(CliCommand command, CommandArguments arguments) {
    var runner = new Runner(context);
    // No switch: what Java makes of one over types, it makes anew in each process.
    if (command instanceof CliCommand.Alone alone) {
      return runner.run(alone, arguments, alone::run);
    }
    var work = (CliCommand.InSession) command;
    return runner.run(work, arguments, call -> unlocked(work, call));
  }

  private int unlocked(CliCommand.InSession command, Invocation call) throws Failed, IOException {
    command.precheck(call);
    try (var session = unlock(call, Vaults.Presence.QUIET)) {
      return Runner.inSession(command, session, call);
    }
  }

  /// Unlocks the vault of a call and says what was found.
  static Session unlock(Invocation call, Vaults.Presence presence) throws Failed, IOException {
    var vault = call.path(Grammar.VAULT);
    var session =
        call.tools()
            .vaults()
            .unlock(
                vault,
                info -> VaultKeyFile.current(call, vault, info),
                presence,
                call.progress(),
                call.cancel());
    call.context().heed(session);
    return session;
  }
}
