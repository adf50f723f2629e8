package org.keyturn.cli.terminal;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.keyturn.model.Failure;
import org.keyturn.text.FailureText;
import org.keyturn.text.Messages;
import org.keyturn.text.OneLine;

/// Standard error: everything said to the person. Nothing said here is a secret, a title or an
/// address. Safe for use from any thread.
public final class Console {
  private final Messages messages;
  private final PrintStream err;

  public Console(Messages messages, OutputStream err) {
    this.messages = messages;
    this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
  }

  public Messages messages() {
    return messages;
  }

  public void say(String key, Object... values) {
    plain(messages.get(key, values));
  }

  public void plain(String text) {
    err.println(OneLine.of(text));
  }

  /// Text of several lines that is ours.
  public void block(String text) {
    err.print(text);
    err.flush();
  }

  public void failure(Failure failure) {
    var text = FailureText.of(messages, failure, DateTimeFormatter.ISO_LOCAL_DATE);
    plain("keyturn: " + text.whole());
    if (failure instanceof Failure.Damaged(var _, var records, var _)) {
      damaged(records);
    }
  }

  public void damaged(List<Failure.DamagedRecord> records) {
    for (var record : records) {
      plain("  " + record.kind().word() + " " + record.id() + ": " + record.reason().word());
    }
  }

  public void bug(Throwable bug) {
    say("cli.bug.text", BugCode.of(bug));
  }
}
