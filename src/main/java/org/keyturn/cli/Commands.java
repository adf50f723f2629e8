package org.keyturn.cli;

import java.util.List;
import java.util.Optional;

/// Every command, in the order of the help.
final class Commands {
  static final List<Command> ALL =
      List.of(
          new CreateCommand(),
          new InfoCommand(),
          new ListCommand(),
          new ShowCommand(),
          new CodeCommand(),
          new PutCommand(),
          new RemoveCommand(),
          new RestoreCommand(),
          new MoveCommand(),
          new TagCommand(),
          new HistoryCommand(),
          new AttachCommand(),
          new ExtractCommand(),
          new ImportCommand(),
          new ExportCommand(),
          new PasswordCommand(),
          new RotateCommand(),
          new HealthCommand(),
          new VerifyCommand(),
          new SalvageCommand(),
          new ExportsCommand(),
          new OpenCommand(),
          new KeyfileCommand(),
          new GenerateCommand(),
          new TourCommand());

  private Commands() {}

  static Optional<Command> named(String name) {
    return ALL.stream().filter(command -> command.name().equals(name)).findFirst();
  }
}
