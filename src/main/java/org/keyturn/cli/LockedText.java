package org.keyturn.cli;

import org.keyturn.cli.terminal.Console;
import org.keyturn.model.Failure;
import org.keyturn.text.FailureText;
import org.keyturn.vault.LockReason;
import org.keyturn.vault.Session;

/// Answers whoever gives a command to a locked session.
final class LockedText {
  private LockedText() {}

  /// @return 10 after an ordinary lock, 5 if the session locked itself
  public static int tell(Session session, Console console) {
    var stale = new Failure.StaleSession(session.info().keyId().hex());
    switch (session.lockReason().orElse(LockReason.BY_USER)) {
      case BY_USER, CLOSED, MINIMISED, SLEPT, SCREEN_LOCKED -> {
        var locked = new Failure.Refused(Failure.Rule.LOCKED);
        console.failure(locked);
        return FailureText.code(locked);
      }
      case ROTATED_ELSEWHERE -> console.failure(stale);
      case ROTATED_HERE -> console.say("cli.open.rotated-here.text");
      case PASSWORD_CHANGED -> console.say("cli.open.password-changed.text");
      case IDLE -> console.say("cli.open.idle.text");
      case FILE_REPLACED -> console.say("cli.open.file-replaced.text");
    }
    return FailureText.code(stale);
  }
}
