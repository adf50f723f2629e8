package org.keyturn.cli.commands;

import java.io.IOException;
import java.util.List;
import org.keyturn.cli.line.CliCommand;
import org.keyturn.cli.line.CommandOption;
import org.keyturn.cli.line.Grammar;
import org.keyturn.cli.line.Invocation;
import org.keyturn.exchange.bitwarden.BitwardenItems;
import org.keyturn.model.Failed;
import org.keyturn.model.Item;
import org.keyturn.vault.Session;

/// `show V ID [--reveal]`
final class ShowCommand implements CliCommand.InSession {
  private static final String REVEAL = "--reveal";

  @Override
  public String name() {
    return "show";
  }

  @Override
  public List<String> parameters() {
    return List.of("ID");
  }

  @Override
  public List<CommandOption> options() {
    return List.of(Grammar.flag(REVEAL));
  }

  @Override
  public void run(Session session, Invocation call) throws Failed, IOException {
    var id = ItemChoice.item(session, call.arguments().parameter("ID"));
    try (var opened = session.items().open(id)) {
      call.context().saw(id, opened.revision());
      var item = opened.value();
      boolean reveal = call.arguments().has(REVEAL);
      if (reveal) {
        Reprompt.ask(item, session, call);
      }
      answer(item, reveal, call);
    }
  }

  private static void answer(Item item, boolean reveal, Invocation call) {
    if (call.context().json()) {
      call.answer().whole(BitwardenItems.write(item, reveal));
    } else {
      new ItemPage(call.answer(), call.console().messages(), reveal).write(item);
    }
  }
}
