package org.keyturn.cli.commands;

import org.keyturn.cli.line.CliCommand;
import org.keyturn.cli.line.Invocation;
import org.keyturn.model.Failed;
import org.keyturn.vault.ImportUndone;
import org.keyturn.vault.Session;

/// `undo V`: takes the last import back.
final class UndoCommand implements CliCommand.InSession {
  @Override
  public String name() {
    return "undo";
  }

  @Override
  public void run(Session session, Invocation call) throws Failed {
    try {
      tell(session.imports().undo(), call);
    } catch (Failed failed) {
      failed.done(ImportUndone.class).ifPresent(undone -> tell(undone, call));
      throw failed;
    }
  }

  private static void tell(ImportUndone undone, Invocation call) {
    var answer = call.answer();
    answer.number("removed", undone.removed());
    answer.number("restored", undone.restored());
    answer.number("folders", undone.folders());
    answer.number("left", undone.left());
    var messages = call.console().messages();
    answer.line(
        messages.get("cli.undo.done.text", undone.removed(), undone.restored(), undone.folders()));
    if (undone.left() > 0) {
      answer.line(messages.get("cli.undo.left.text", undone.left()));
    }
  }
}
