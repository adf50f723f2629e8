package org.keyturn.cli;

import java.util.List;
import java.util.Optional;
import org.keyturn.cli.commands.AttachCommand;
import org.keyturn.cli.commands.CodeCommand;
import org.keyturn.cli.commands.CreateCommand;
import org.keyturn.cli.commands.ExportCommand;
import org.keyturn.cli.commands.ExportsCommand;
import org.keyturn.cli.commands.ExtractCommand;
import org.keyturn.cli.commands.FormatsCommand;
import org.keyturn.cli.commands.HealthCommand;
import org.keyturn.cli.commands.HistoryCommand;
import org.keyturn.cli.commands.ImportCommand;
import org.keyturn.cli.commands.InfoCommand;
import org.keyturn.cli.commands.KeyfileCommand;
import org.keyturn.cli.commands.ListCommand;
import org.keyturn.cli.commands.MoveCommand;
import org.keyturn.cli.commands.PasswordCommand;
import org.keyturn.cli.commands.PutCommand;
import org.keyturn.cli.commands.RemoveCommand;
import org.keyturn.cli.commands.RestoreCommand;
import org.keyturn.cli.commands.RotateCommand;
import org.keyturn.cli.commands.SalvageCommand;
import org.keyturn.cli.commands.ShowCommand;
import org.keyturn.cli.commands.TagCommand;
import org.keyturn.cli.commands.UndoCommand;
import org.keyturn.cli.commands.VerifyCommand;
import org.keyturn.cli.line.CliCommand;

/// Every command, in the order of the help.
final class Commands {
  static final List<CliCommand> ALL =
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
          new UndoCommand(),
          new ExportCommand(),
          new FormatsCommand(),
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

  static Optional<CliCommand> named(String name) {
    return ALL.stream().filter(command -> command.name().equals(name)).findFirst();
  }
}
