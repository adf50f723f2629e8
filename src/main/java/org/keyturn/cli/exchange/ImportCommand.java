package org.keyturn.cli.exchange;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.keyturn.cli.line.Call;
import org.keyturn.cli.line.Command;
import org.keyturn.cli.line.FormatName;
import org.keyturn.cli.line.Grammar;
import org.keyturn.crypto.Password;
import org.keyturn.model.Failed;
import org.keyturn.model.transfer.Problem;
import org.keyturn.text.Messages;
import org.keyturn.vault.ImportReport;
import org.keyturn.vault.Session;
import org.keyturn.vault.Transfers.ImportChoice;
import picocli.CommandLine.Model.OptionSpec;

/// `import V FILE [--format NAME] [--dry-run]`
public final class ImportCommand implements Command.InSession {
  private static final List<String> FORMATS =
      List.of(
          "bitwarden-json",
          "bitwarden-protected",
          "bitwarden-restricted",
          "keyturn-restricted",
          "keyturn-protected");
  private static final String DRY_RUN = "--dry-run";

  @Override
  public String name() {
    return "import";
  }

  @Override
  public List<String> parameters() {
    return List.of("FILE");
  }

  @Override
  public List<OptionSpec> options() {
    return List.of(FormatName.option(FORMATS, false), Grammar.flag(DRY_RUN));
  }

  @Override
  public void run(Session session, Call call) throws Failed, IOException {
    var transfers = call.tools().transfers();
    var file = call.path("FILE");
    boolean asks = transfers.recognise(file).needsPassword();
    Optional<Password> password = asks ? Optional.of(call.passwords().file()) : Optional.empty();
    var choice = new ImportChoice(call.given().format(), password, call.given().has(DRY_RUN));
    var report = transfers.importFile(session, file, choice, call.progress(), call.cancel());
    tell(report, call);
  }

  private static void tell(ImportReport report, Call call) {
    var answer = call.answer();
    answer.number("imported", report.imported());
    answer.number("skipped", report.skipped());
    answer.number("folders", report.folders());
    answer.objects(
        "problems",
        report.problems(),
        (json, problem) -> {
          json.writeStringProperty("where", problem.where());
          json.writeStringProperty("reason", problem.reason());
        });
    var messages = call.voice().messages();
    answer.line(
        messages.get(
            "cli.import.done.text", report.imported(), report.skipped(), report.folders()));
    for (var problem : report.problems()) {
      answer.line("  " + problem.where() + ": " + reason(problem, messages));
    }
  }

  private static String reason(Problem problem, Messages messages) {
    var key = "import.problem." + problem.reason();
    return messages.has(key) ? messages.get(key) : problem.reason();
  }
}
