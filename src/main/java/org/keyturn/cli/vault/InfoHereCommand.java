package org.keyturn.cli.vault;

import org.keyturn.cli.line.Call;
import org.keyturn.cli.line.Command;
import org.keyturn.vault.Session;

/// `info` in `open`.
public final class InfoHereCommand implements Command.InSession {
  @Override
  public String name() {
    return "info";
  }

  @Override
  public void run(Session session, Call call) {
    InfoCommand.tell(session.info(), call);
  }
}
