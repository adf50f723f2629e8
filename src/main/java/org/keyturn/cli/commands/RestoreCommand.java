package org.keyturn.cli.commands;

import java.util.List;
import org.keyturn.cli.line.CliCommand;
import org.keyturn.cli.line.Invocation;
import org.keyturn.model.Failed;
import org.keyturn.vault.Session;

/// `restore V ID`
final class RestoreCommand implements CliCommand.InSession {
  @Override
  public String name() {
    return "restore";
  }

  @Override
  public List<String> parameters() {
    return List.of("ID");
  }

  @Override
  public void run(Session session, Invocation call) throws Failed {
    session.items().restore(ItemChoice.item(session, call.arguments().parameter("ID")));
  }
}
