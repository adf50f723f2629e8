package org.keyturn.cli.commands;

import java.util.List;
import org.keyturn.cli.line.CliCommand;
import org.keyturn.cli.line.CommandOption;
import org.keyturn.cli.line.Grammar;
import org.keyturn.cli.line.Invocation;
import org.keyturn.crypto.KeyId;
import org.keyturn.model.ExportIdentity;
import org.keyturn.model.Failed;
import org.keyturn.vault.ExportNote;
import org.keyturn.vault.Session;

/// `exports V [--renew]`
final class ExportsCommand implements CliCommand.InSession {
  private static final String RENEW = "--renew";

  @Override
  public String name() {
    return "exports";
  }

  @Override
  public List<CommandOption> options() {
    return List.of(Grammar.flag(RENEW));
  }

  @Override
  public void run(Session session, Invocation call) throws Failed {
    if (call.arguments().has(RENEW)) {
      for (var path : session.exports().renewPending(call.progress(), call.cancel())) {
        call.console().say("cli.exports.renewed.text", path);
      }
    }
    var ledger = session.exports().ledger();
    call.answer()
        .objects(
            "exports",
            ledger,
            (json, note) -> {
              json.writeStringProperty("path", note.path().toString());
              json.writeStringProperty("kind", kind(note));
              json.writeStringProperty("keyId", note.identity().keyId());
              json.writeStringProperty("created", note.created().toString());
              json.writeBooleanProperty("stale", note.stale());
            });
    ledger.forEach(note -> call.answer().line(line(note, call)));
  }

  private static String line(ExportNote note, Invocation call) {
    var state = note.stale() ? "cli.exports.stale.text" : "cli.exports.usable.text";
    return String.join(
        "  ",
        note.created().toString(),
        kind(note),
        KeyId.parse(note.identity().keyId()).fingerprint(),
        call.console().messages().get(state),
        note.path().toString());
  }

  /// By the name that `export --format` has for it.
  private static String kind(ExportNote note) {
    return switch (note.identity().kind()) {
      case RESTRICTED -> "keyturn-restricted";
      case PROTECTED -> "keyturn-protected";
    };
  }

  public static boolean restricted(ExportNote note) {
    return note.identity().kind() == ExportIdentity.Kind.RESTRICTED;
  }
}
