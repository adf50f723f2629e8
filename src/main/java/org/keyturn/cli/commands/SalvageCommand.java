package org.keyturn.cli.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.keyturn.cli.line.CliCommand;
import org.keyturn.cli.line.Grammar;
import org.keyturn.cli.line.Invocation;
import org.keyturn.model.Failed;
import org.keyturn.text.FailureText;
import org.keyturn.vault.Credentials;
import org.keyturn.vault.SalvageReport;

/// `salvage V NEW`
final class SalvageCommand implements CliCommand.Alone {
  @Override
  public String name() {
    return "salvage";
  }

  @Override
  public List<String> parameters() {
    return List.of("NEW");
  }

  @Override
  public int run(Invocation call) throws Failed, IOException {
    var target = call.path("NEW");
    Targets.refuseExisting(target);
    var vault = call.path(Grammar.VAULT);
    var report = salvage(call, vault, target);
    var answer = call.answer();
    answer.number("items", report.items());
    answer.number("folders", report.folders());
    answer.number("attachments", report.attachments());
    VerifyCommand.records(answer, "lost", report.lost());
    answer.line(
        call.console()
            .messages()
            .get(
                "cli.salvage.done.text",
                report.items(),
                report.folders(),
                report.attachments(),
                report.lost().size()));
    for (var lost : report.lost()) {
      answer.line("  " + lost.kind().word() + " " + lost.id() + ": " + lost.reason().word());
    }
    return FailureText.DONE;
  }

  /// A damaged vault may not say in the clear whether it needs a key file.
  private static SalvageReport salvage(Invocation call, Path vault, Path target)
      throws Failed, IOException {
    var keyFile = call.passwords().keyFile().read(vault);
    try (var credentials = new Credentials(call.passwords().master().copy(), keyFile)) {
      return call.tools()
          .vaults()
          .salvage(vault, credentials, target, call.progress(), call.cancel());
    }
  }
}
