package org.keyturn.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.keyturn.model.Failure;
import org.keyturn.text.FailureText;
import org.keyturn.text.Messages;

/// Standard error: everything said to the person. Nothing said here is a secret, a title or an
/// address. Safe for use from any thread.
final class Voice {
  private final Messages messages;
  private final PrintStream err;

  Voice(Messages messages, OutputStream err) {
    this.messages = messages;
    this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
  }

  Messages messages() {
    return messages;
  }

  void say(String key, Object... values) {
    plain(messages.get(key, values));
  }

  void plain(String text) {
    err.println(Answer.printable(text));
  }

  /// Text of several lines that is ours.
  void block(String text) {
    err.print(text);
    err.flush();
  }

  void failure(Failure failure) {
    var text = FailureText.of(messages, failure);
    plain("keyturn: " + text.title() + ". " + text.advice());
    if (failure instanceof Failure.Damaged(var _, var records)) {
      damaged(records);
    }
  }

  void damaged(List<Failure.DamagedRecord> records) {
    for (var record : records) {
      plain("  " + record.kind() + " " + record.id() + ": " + record.reason());
    }
  }

  void bug(Throwable bug) {
    say("cli.bug.text", BugCode.of(bug));
  }
}
