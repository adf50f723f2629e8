package org.keyturn.cli.commands;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keyturn.cli.line.CliCommand;
import org.keyturn.cli.line.Invocation;
import org.keyturn.model.Failed;
import org.keyturn.model.Folder;
import org.keyturn.vault.ItemChange;
import org.keyturn.vault.Session;

/// `move V ID FOLDER`
final class MoveCommand implements CliCommand.InSession {
  @Override
  public String name() {
    return "move";
  }

  @Override
  public List<String> parameters() {
    return List.of("ID", "FOLDER");
  }

  @Override
  public void run(Session session, Invocation call) throws Failed {
    var id = ItemChoice.item(session, call.arguments().parameter("ID"));
    var folder = folder(session, call.arguments().parameter("FOLDER").strip());
    session.items().change(List.of(id), new ItemChange.Move(folder));
  }

  /// @return the first folder of this name, a new one if there is none, nothing for no name
  private static Optional<UUID> folder(Session session, String name) throws Failed {
    if (name.isEmpty()) {
      return Optional.empty();
    }
    var found =
        session.folders().list().stream().filter(one -> one.name().equals(name)).findFirst();
    if (found.isPresent()) {
      return found.map(Folder::id);
    }
    var folder = Folder.named(name);
    session.folders().save(folder);
    return Optional.of(folder.id());
  }
}
