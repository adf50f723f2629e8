package org.keyturn.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.keyturn.text.FailureText;
import org.keyturn.text.Messages;

/// The overview of all commands.
final class HelpPage {
  private static final int COLUMN = 12;

  private final Messages messages;

  HelpPage(Messages messages) {
    this.messages = messages;
  }

  String text() {
    var page = new StringBuilder(messages.get("cli.overview.head.text")).append("\n\n");
    for (var command : Commands.ALL) {
      page.append("  ")
          .append(command.name())
          .append(" ".repeat(COLUMN - command.name().length()))
          .append(messages.get("cli." + command.name() + ".help"))
          .append('\n');
    }
    return page.append('\n').append(messages.get("cli.overview.foot.text")).append('\n').toString();
  }

  String version() {
    return "keyturn " + messages.get("cli.version.text") + "\n";
  }

  /// @return the exit code
  int print(OutputStream out, String text) {
    var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    stream.print(text);
    stream.flush();
    return FailureText.DONE;
  }
}
