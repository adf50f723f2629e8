package org.keyturn.cli;

import org.keyturn.cli.commands.InfoCommand;
import org.keyturn.cli.line.CliCommand;
import org.keyturn.cli.line.Invocation;
import org.keyturn.vault.Session;

/// `info` in `open`.
final class InfoHereCommand implements CliCommand.InSession {
  @Override
  public String name() {
    return "info";
  }

  @Override
  public void run(Session session, Invocation call) {
    InfoCommand.tell(session.info(), call);
  }
}
