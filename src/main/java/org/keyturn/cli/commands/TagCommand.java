package org.keyturn.cli.commands;

import java.util.List;
import java.util.UUID;
import org.keyturn.cli.line.CliCommand;
import org.keyturn.cli.line.CommandOption;
import org.keyturn.cli.line.Grammar;
import org.keyturn.cli.line.Invocation;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.vault.ItemChange;
import org.keyturn.vault.Session;

/// `tag V ID [--add T]... [--remove T]...`
final class TagCommand implements CliCommand.InSession {
  private static final String ADD = "--add";
  private static final String REMOVE = "--remove";

  @Override
  public String name() {
    return "tag";
  }

  @Override
  public List<String> parameters() {
    return List.of("ID");
  }

  @Override
  public List<CommandOption> options() {
    return List.of(Grammar.values(ADD, "T"), Grammar.values(REMOVE, "T"));
  }

  @Override
  public void run(Session session, Invocation call) throws Failed {
    var id = ItemChoice.item(session, call.arguments().parameter("ID"));
    var change =
        new ItemChange.Tag(call.arguments().options(ADD), call.arguments().options(REMOVE));
    try {
      session.items().change(List.of(id), change);
      tell(session, id, call);
    } catch (Failed failed) {
      if (failed.failure() instanceof Failure.AfterCommit) {
        tell(session, id, call);
      }
      throw failed;
    }
  }

  private static void tell(Session session, UUID id, Invocation call) throws Failed {
    try (var item = session.items().open(id)) {
      var tags = item.value().overview().filing().tags();
      call.answer().texts("tags", tags);
      tags.forEach(call.answer()::line);
    }
  }
}
