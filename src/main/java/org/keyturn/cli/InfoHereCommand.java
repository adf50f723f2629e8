package org.keyturn.cli;

import org.keyturn.vault.Session;

/// `info` in `open`.
final class InfoHereCommand implements Command.InSession {
  @Override
  public String name() {
    return "info";
  }

  @Override
  public void run(Session session, Call call) {
    InfoCommand.tell(session.info(), call);
  }
}
