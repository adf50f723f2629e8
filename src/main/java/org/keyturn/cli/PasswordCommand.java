package org.keyturn.cli;

import java.io.IOException;
import java.util.Optional;
import org.keyturn.model.Failed;
import org.keyturn.vault.PasswordChange;
import org.keyturn.vault.Session;

/// `password V`
final class PasswordCommand implements Command.InSession {
  @Override
  public String name() {
    return "password";
  }

  @Override
  public void run(Session session, Call call) throws Failed, IOException {
    var passwords = call.passwords();
    var current = passwords.master();
    var change = new PasswordChange(current, passwords.next(), Optional.empty());
    session.rotation().changePassword(change);
    passwords.changed();
    call.answer().line(call.voice().messages().get("cli.password.done.text"));
  }
}
