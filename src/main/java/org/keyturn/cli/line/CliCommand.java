package org.keyturn.cli.line;

import java.io.IOException;
import java.util.List;
import org.keyturn.cli.terminal.Answer;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.vault.Session;

/// One command. Stateless; its help text has the key `cli.NAME.help`.
public sealed interface CliCommand {

  String name();

  /// Names of what follows the command, in order, without the vault. One in brackets may be left
  /// out, one with dots may be several.
  default List<String> parameters() {
    return List.of();
  }

  default List<CommandOption> options() {
    return List.of();
  }

  /// Adds to the answer what a failure tells.
  default void failed(Failure failure, Answer answer) {}

  /// A command that works in an unlocked vault: alone after `NAME V`, in `open` without the V.
  non-sealed interface InSession extends CliCommand {
    void run(Session session, Invocation call) throws Failed, IOException;

    /// Refuses what can be refused before anybody is asked for a password.
    default void precheck(Invocation call) throws Failed {}

    /// Whether the command deals with damage itself, so that damage found at unlock does not turn
    /// its success into a 4.
    default boolean mindsDamage() {
      return false;
    }
  }

  /// A command that unlocks nothing, or does so in its own way.
  non-sealed interface Alone extends CliCommand {
    /// @return the exit code
    int run(Invocation call) throws Failed, IOException;

    /// @return whether the first parameter is a vault
    default boolean takesVault() {
      return true;
    }
  }
}
