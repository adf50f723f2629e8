package org.keyturn.cli;

import java.util.List;
import java.util.Optional;
import org.keyturn.cli.commands.AllCommands;
import org.keyturn.cli.line.CliCommand;

/// Every command, in the order of the help.
final class Commands {
  static final List<CliCommand> ALL = AllCommands.around(new OpenCommand());

  private Commands() {}

  static Optional<CliCommand> named(String name) {
    return ALL.stream().filter(command -> command.name().equals(name)).findFirst();
  }
}
