package org.keyturn.cli;

import java.util.List;
import java.util.Optional;
import org.keyturn.cli.exchange.ExportCommand;
import org.keyturn.cli.exchange.ExportsCommand;
import org.keyturn.cli.exchange.FormatsCommand;
import org.keyturn.cli.exchange.ImportCommand;
import org.keyturn.cli.exchange.UndoCommand;
import org.keyturn.cli.item.AttachCommand;
import org.keyturn.cli.item.CodeCommand;
import org.keyturn.cli.item.ExtractCommand;
import org.keyturn.cli.item.HistoryCommand;
import org.keyturn.cli.item.ListCommand;
import org.keyturn.cli.item.MoveCommand;
import org.keyturn.cli.item.PutCommand;
import org.keyturn.cli.item.RemoveCommand;
import org.keyturn.cli.item.RestoreCommand;
import org.keyturn.cli.item.ShowCommand;
import org.keyturn.cli.item.TagCommand;
import org.keyturn.cli.line.Command;
import org.keyturn.cli.vault.CreateCommand;
import org.keyturn.cli.vault.HealthCommand;
import org.keyturn.cli.vault.InfoCommand;
import org.keyturn.cli.vault.KeyfileCommand;
import org.keyturn.cli.vault.PasswordCommand;
import org.keyturn.cli.vault.RotateCommand;
import org.keyturn.cli.vault.SalvageCommand;
import org.keyturn.cli.vault.VerifyCommand;

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

  static Optional<Command> named(String name) {
    return ALL.stream().filter(command -> command.name().equals(name)).findFirst();
  }
}
