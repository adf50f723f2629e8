package org.keyturn.cli;

import org.keyturn.cli.line.CliCommand;
import org.keyturn.cli.line.Invocation;
import org.keyturn.text.FailureText;
import org.keyturn.vault.LockReason;
import org.keyturn.vault.Session;

/// `lock`, in `open` only.
record LockVerb(Session session) implements CliCommand.Alone {
  static final String NAME = "lock";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int run(Invocation call) {
    session.lock(LockReason.BY_USER);
    return FailureText.DONE;
  }
}
