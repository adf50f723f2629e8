package org.keyturn.cli.commands;

import java.util.List;
import org.keyturn.cli.line.CliCommand;

/// The list of all commands.
public final class AllCommands {
  private AllCommands() {}

  /// @param open runs the others, and so comes from where they are run
  /// @return every command, in the order of the help
  public static List<CliCommand> around(CliCommand open) {
    return List.of(
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
        open,
        new KeyfileCommand(),
        new GenerateCommand(),
        new TourCommand());
  }
}
