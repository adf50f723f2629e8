package org.keyturn.cli.commands;

import java.util.List;
import org.keyturn.cli.line.CliCommand;
import org.keyturn.cli.line.Invocation;
import org.keyturn.cli.terminal.Answer;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.vault.Session;

/// `verify V`
final class VerifyCommand implements CliCommand.InSession {
  @Override
  public String name() {
    return "verify";
  }

  @Override
  public boolean mindsDamage() {
    return true;
  }

  @Override
  public void run(Session session, Invocation call) throws Failed {
    var report = session.verify(call.progress(), call.cancel());
    var answer = call.answer();
    answer.number("items", report.items());
    answer.number("folders", report.folders());
    answer.number("attachments", report.attachments());
    damaged(answer, report.damaged());
    answer.line(
        call.console()
            .messages()
            .get(
                "cli.verify.done.text",
                report.items(),
                report.folders(),
                report.attachments(),
                report.damaged().size()));
    if (!report.whole()) {
      throw new Failed(new Failure.Damaged(Failure.Part.RECORDS, report.damaged()));
    }
  }

  @Override
  public void failed(Failure failure, Answer answer) {
    if (failure instanceof Failure.Damaged(var _, var records, var _)) {
      damaged(answer, records);
    }
  }

  static void damaged(Answer answer, List<Failure.DamagedRecord> records) {
    records(answer, "damaged", records);
  }

  static void records(Answer answer, String name, List<Failure.DamagedRecord> records) {
    answer.objects(
        name,
        records,
        (json, record) -> {
          json.writeStringProperty("kind", record.kind().word());
          json.writeStringProperty("id", record.id().toString());
          json.writeStringProperty("reason", record.reason().word());
        });
  }
}
