package org.keyturn.cli;

import org.keyturn.cli.line.Call;
import org.keyturn.cli.line.Command;
import org.keyturn.text.FailureText;
import org.keyturn.vault.LockReason;
import org.keyturn.vault.Session;

/// `lock`, in `open` only.
record LockVerb(Session session) implements Command.Alone {
  static final String NAME = "lock";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int run(Call call) {
    session.lock(LockReason.BY_USER);
    return FailureText.DONE;
  }
}
