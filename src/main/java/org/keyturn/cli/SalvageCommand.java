package org.keyturn.cli;

import java.io.IOException;
import java.util.List;
import org.keyturn.model.Failed;
import org.keyturn.text.FailureText;

/// `salvage V NEW`
final class SalvageCommand implements Command.Alone {
  @Override
  public String name() {
    return "salvage";
  }

  @Override
  public List<String> parameters() {
    return List.of("NEW");
  }

  @Override
  public int run(Call call) throws Failed, IOException {
    var target = call.path("NEW");
    Targets.refuseExisting(target);
    var report =
        call.tools()
            .vaults()
            .salvage(
                call.path(Grammar.VAULT),
                call.passwords().master(),
                target,
                call.progress(),
                call.cancel());
    var answer = call.answer();
    answer.number("items", report.items());
    answer.number("folders", report.folders());
    answer.number("attachments", report.attachments());
    VerifyCommand.records(answer, "lost", report.lost());
    answer.line(
        call.voice()
            .messages()
            .get(
                "cli.salvage.done.text",
                report.items(),
                report.folders(),
                report.attachments(),
                report.lost().size()));
    for (var lost : report.lost()) {
      answer.line("  " + lost.kind() + " " + lost.id() + ": " + lost.reason());
    }
    return FailureText.DONE;
  }
}
