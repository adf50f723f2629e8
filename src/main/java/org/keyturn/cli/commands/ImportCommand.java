package org.keyturn.cli.commands;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.keyturn.cli.line.CliCommand;
import org.keyturn.cli.line.CommandOption;
import org.keyturn.cli.line.Grammar;
import org.keyturn.cli.line.Invocation;
import org.keyturn.crypto.Password;
import org.keyturn.exchange.Formats;
import org.keyturn.exchange.format.Format;
import org.keyturn.exchange.tables.CsvFormat;
import org.keyturn.exchange.tables.TableReader;
import org.keyturn.model.Failed;
import org.keyturn.text.ProblemText;
import org.keyturn.transfer.Transfers.ImportChoice;
import org.keyturn.transfer.Transfers.Recognised;
import org.keyturn.vault.Duplicates;
import org.keyturn.vault.ImportPlan;
import org.keyturn.vault.ImportReport;
import org.keyturn.vault.Session;

/// `import V FILE [--format NAME] [--key-file F] [--map COLUMN=FIELD]... [--folder NAME]
/// [--duplicates NAME] [--dry-run]`
final class ImportCommand implements CliCommand.InSession {
  private static final String KEY_FILE = "--key-file";
  private static final String DUPLICATES = "--duplicates";
  private static final String FOLDER = "--folder";
  private static final String MAP = "--map";
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
  public List<CommandOption> options() {
    return List.of(
        Grammar.format(Formats.all().stream().map(Format::key).toList(), false),
        Grammar.value(KEY_FILE, "F"),
        Grammar.values(MAP, "COLUMN=FIELD"),
        Grammar.value(FOLDER, "NAME"),
        Grammar.choice(DUPLICATES, "NAME", List.of("skip", "merge", "keep")),
        Grammar.flag(DRY_RUN));
  }

  @Override
  public void run(Session session, Invocation call) throws Failed, IOException {
    var transfers = call.tools().transfers();
    var file = call.path("FILE");
    var columns = columns(call);
    var format = call.arguments().format().flatMap(Formats::byKey);
    var recognised =
        format.isPresent() ? transfers.recognise(file, format.get()) : transfers.recognise(file);
    if (call.arguments().has(KEY_FILE) && !recognised.takesKeys()) {
      throw onlyWith(call, KEY_FILE, Format::takesKeys);
    }
    if (!columns.isEmpty() && !recognised.format().table()) {
      throw onlyWith(call, MAP, new CsvFormat()::equals);
    }
    var choice =
        new ImportChoice(format, password(recognised, call), call.optionalPath(KEY_FILE), columns);
    try {
      tell(report(session, file, choice, plan(file, call), call), call);
    } catch (Failed failed) {
      failed.done(ImportReport.class).ifPresent(report -> tell(report, call));
      throw failed;
    }
  }

  private static ImportPlan plan(Path file, Invocation call) {
    var arguments = call.arguments();
    return new ImportPlan(
        String.valueOf(file.getFileName()),
        arguments.option(DUPLICATES).flatMap(Duplicates::byKey).orElse(Duplicates.IDENTICAL),
        arguments.option(FOLDER).map(String::strip).filter(name -> !name.isEmpty()));
  }

  private static ImportReport report(
      Session session, Path file, ImportChoice choice, ImportPlan plan, Invocation call)
      throws Failed {
    var transfers = call.tools().transfers();
    if (!call.arguments().has(DRY_RUN)) {
      return transfers.importFile(session, file, choice, plan, call.progress(), call.cancel());
    }
    return transfers
        .preview(session, file, choice, plan.folder(), call.progress(), call.cancel())
        .expected(plan.duplicates());
  }

  private static RuntimeException onlyWith(Invocation call, String option, Predicate<Format> fits) {
    var formats = Formats.all().stream().filter(fits).map(Format::key).collect(joining(", "));
    return call.arguments()
        .wrong(call.console().messages().get("cli.usage.only-with.text", option, formats));
  }

  private static Optional<Password> password(Recognised file, Invocation call)
      throws Failed, IOException {
    if (file.takesKeys()) {
      return call.passwords().fileIfAny();
    }
    return file.needsPassword() ? Optional.of(call.passwords().file()) : Optional.empty();
  }

  /// A name of a column may have any character, one of a field only letters.
  private static Map<String, String> columns(Invocation call) {
    var columns = new LinkedHashMap<String, String>();
    for (var pair : call.arguments().options(MAP)) {
      int sign = pair.lastIndexOf('=');
      var field = pair.substring(sign + 1);
      if (sign < 1 || !TableReader.fields().contains(field)) {
        throw call.arguments()
            .wrong(
                call.console()
                    .messages()
                    .get("cli.usage.map.text", pair, String.join(", ", TableReader.fields())));
      }
      columns.put(pair.substring(0, sign), field);
    }
    return columns;
  }

  private static void tell(ImportReport report, Invocation call) {
    var answer = call.answer();
    answer.number("imported", report.imported());
    answer.number("merged", report.merged());
    answer.number("skipped", report.skipped());
    answer.number("folders", report.folders());
    answer.objects(
        "problems",
        report.problems(),
        (json, problem) -> {
          json.writeStringProperty("where", problem.where());
          json.writeStringProperty("reason", problem.reason());
          problem.name().ifPresent(name -> json.writeStringProperty("name", name));
        });
    var messages = call.console().messages();
    answer.line(
        messages.get(
            "cli.import.done.text", report.imported(), report.skipped(), report.folders()));
    if (report.merged() > 0) {
      answer.line(messages.get("cli.import.merged.text", report.merged()));
    }
    for (var problem : report.problems()) {
      answer.line("  " + ProblemText.of(messages, problem).line());
    }
  }
}
