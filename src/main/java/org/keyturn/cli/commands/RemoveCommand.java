package org.keyturn.cli.commands;

import java.util.List;
import org.keyturn.cli.line.CliCommand;
import org.keyturn.cli.line.CommandOption;
import org.keyturn.cli.line.Grammar;
import org.keyturn.cli.line.Invocation;
import org.keyturn.model.Failed;
import org.keyturn.vault.Session;

/// `remove V ID [--forever]`
final class RemoveCommand implements CliCommand.InSession {
  private static final String FOREVER = "--forever";

  @Override
  public String name() {
    return "remove";
  }

  @Override
  public List<String> parameters() {
    return List.of("ID");
  }

  @Override
  public List<CommandOption> options() {
    return List.of(Grammar.flag(FOREVER));
  }

  @Override
  public void run(Session session, Invocation call) throws Failed {
    var id = ItemChoice.item(session, call.arguments().parameter("ID"));
    if (call.arguments().has(FOREVER)) {
      session.items().purge(List.of(id));
    } else {
      session.items().trash(id);
    }
  }
}
