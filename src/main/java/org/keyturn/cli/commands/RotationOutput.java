package org.keyturn.cli.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.keyturn.cli.terminal.Answer;
import org.keyturn.cli.terminal.Console;
import org.keyturn.vault.BackupCopy;
import org.keyturn.vault.ExportNote;
import org.keyturn.vault.OtherSession;
import org.keyturn.vault.RotationCheck;
import org.keyturn.vault.RotationReport;

/// What is said before, during and after a rotation.
final class RotationOutput {
  private final Answer answer;
  private final Console console;

  RotationOutput(Answer answer, Console console) {
    this.answer = answer;
    this.console = console;
  }

  /// The warnings, in the order in which they matter; each says what Keyturn does about it.
  void warn() {
    console.say("cli.rotate.warn.danger.text");
    console.say("cli.rotate.warn.sessions.text");
    console.say("cli.rotate.warn.exports.text");
    console.say("cli.rotate.warn.copies.text");
  }

  void found(RotationCheck check) {
    amounts(check.amounts());
    if (!check.sessions().isEmpty()) {
      var computers = check.sessions().stream().map(OtherSession::computer).distinct().toList();
      console.say(
          "cli.rotate.other-sessions.text", check.sessions().size(), String.join(", ", computers));
    }
    var dying = check.exports().stream().filter(ExportsCommand::restricted).toList();
    if (!dying.isEmpty()) {
      console.say("cli.rotate.exports-known.text", dying.size());
      dying.stream().map(ExportNote::path).forEach(this::path);
    }
    if (!check.backups().isEmpty()) {
      console.say("cli.rotate.backups-known.text", check.backups().size());
      check.backups().stream().map(BackupCopy::path).forEach(this::path);
    }
  }

  void done(RotationReport report) {
    amounts(report.amounts());
    var keys = report.keys();
    var renewals = report.renewals();
    var stale = new ArrayList<>(renewals.stale());
    renewals.pending().stream().filter(path -> !stale.contains(path)).forEach(stale::add);
    answer.text("oldKeyId", keys.old().hex());
    answer.text("newKeyId", keys.current().hex());
    answer.number("generation", keys.generation());
    answer.decimal("seconds", report.took().toMillis() / 1000.0);
    answer.texts("exportsRenewed", texts(renewals.renewed()));
    answer.texts("exportsStale", texts(stale));
    var messages = console.messages();
    answer.line(
        messages.get(
            "cli.rotate.done.text",
            keys.old().fingerprint(),
            keys.current().fingerprint(),
            keys.generation()));
    answer.line(
        messages.get(
            "cli.rotate.amounts.text",
            report.amounts().items(),
            report.amounts().folders(),
            report.amounts().attachments(),
            messages.bytes(report.amounts().bytes())));
    list("cli.rotate.renewed.text", renewals.renewed());
    list("cli.rotate.stale.text", stale);
    var copies = report.copies();
    answer.texts("backupsRemoved", texts(copies.removed()));
    answer.texts("backupsLeft", texts(copies.left()));
    list("cli.rotate.backups-removed.text", copies.removed());
    copies.made().ifPresent(path -> answer.line(messages.get("cli.rotate.backup-made.text", path)));
    rest(report);
  }

  private void rest(RotationReport report) {
    if (!report.renewals().pending().isEmpty()) {
      console.say("notice.renewals-pending.text", report.renewals().pending().size());
      report.renewals().pending().forEach(this::path);
    }
    if (!report.setAside().isEmpty()) {
      console.say("cli.rotate.set-aside.text", report.setAside().size());
      console.damaged(report.setAside());
    }
    if (!report.copies().left().isEmpty()) {
      console.say("cli.rotate.backups-left.text", report.copies().left().size());
    }
    report.backup().ifPresent(path -> console.say("cli.rotate.backup.text", path));
  }

  private void amounts(RotationCheck.Amounts amounts) {
    answer.number("items", amounts.items());
    answer.number("folders", amounts.folders());
    answer.number("attachments", amounts.attachments());
    answer.number("bytes", amounts.bytes());
  }

  private void list(String key, List<Path> paths) {
    if (!paths.isEmpty()) {
      answer.line(console.messages().get(key, paths.size()));
      paths.forEach(path -> answer.line("  " + path));
    }
  }

  private void path(Path path) {
    console.plain("  " + path);
  }

  private static List<String> texts(List<Path> paths) {
    return paths.stream().map(Path::toString).toList();
  }
}
