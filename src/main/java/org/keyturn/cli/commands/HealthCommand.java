package org.keyturn.cli.commands;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keyturn.cli.line.CliCommand;
import org.keyturn.cli.line.CommandOption;
import org.keyturn.cli.line.Grammar;
import org.keyturn.cli.line.Invocation;
import org.keyturn.health.Finding;
import org.keyturn.health.HealthCheck;
import org.keyturn.health.HealthReport;
import org.keyturn.health.breach.BreachList;
import org.keyturn.model.Failed;
import org.keyturn.model.IgnoredFinding;
import org.keyturn.model.Overview;
import org.keyturn.vault.Session;
import tools.jackson.core.JsonGenerator;

/// `health V [--breach-file F]`
final class HealthCommand implements CliCommand.InSession {
  private static final String BREACH_FILE = "--breach-file";

  @Override
  public String name() {
    return "health";
  }

  @Override
  public List<CommandOption> options() {
    return List.of(Grammar.value(BREACH_FILE, "F"));
  }

  @Override
  public void run(Session session, Invocation call) throws Failed {
    var file = call.optionalPath(BREACH_FILE);
    try (var list = new OpenList(file, session.path());
        var check = new HealthCheck(call.tools().digests().apply(session))) {
      list.file.ifPresent(check::compareWith);
      var items = session.items().list();
      try {
        session.items().visit(check.due(items), check::look, call.progress(), call.cancel());
      } finally {
        check.keep();
      }
      answer(
          check.report(ZonedDateTime.now(ZoneId.systemDefault()), Set.of()),
          ignored(session),
          items,
          call);
    }
  }

  /// The list of breached passwords, if one was given.
  private static final class OpenList implements AutoCloseable {
    final Optional<BreachList> file;

    OpenList(Optional<Path> path, Path vault) throws Failed {
      file = path.isEmpty() ? Optional.empty() : Optional.of(BreachList.open(path.get(), vault));
    }

    @Override
    public void close() {
      file.ifPresent(BreachList::close);
    }
  }

  private static Set<IgnoredFinding> ignored(Session session) throws Failed {
    return Set.copyOf(session.settings().ignored());
  }

  private static void answer(
      HealthReport report, Set<IgnoredFinding> ignored, List<Overview> items, Invocation call) {
    var messages = call.console().messages();
    var names = items.stream().collect(Collectors.toMap(Overview::id, Overview::name));
    var answer = call.answer();
    answer.number("items", report.items());
    answer.objects("findings", report.findings(), (json, finding) -> write(json, finding, ignored));
    answer.object("counts", json -> counts(json, report));
    for (var finding : report.findings()) {
      answer.line(
          line(finding, names, messages.get(finding.sentence(), finding.amount()))
              + (isIgnored(finding, ignored)
                  ? "  " + messages.get("cli.health.ignored.text")
                  : ""));
    }
    answer.line(messages.get("cli.health.done.text", report.items(), report.findings().size()));
  }

  private static String line(Finding finding, Map<UUID, String> names, String sentence) {
    return finding.item() + "  " + names.get(finding.item()) + "  " + sentence;
  }

  private static void write(JsonGenerator json, Finding finding, Set<IgnoredFinding> ignored) {
    json.writeStringProperty("id", finding.item().toString());
    json.writeStringProperty("kind", finding.kind().word());
    json.writeStringProperty("severity", finding.severity().word());
    json.writeNumberProperty("amount", finding.amount());
    json.writeBooleanProperty("ignored", isIgnored(finding, ignored));
  }

  private static boolean isIgnored(Finding finding, Set<IgnoredFinding> ignored) {
    return ignored.contains(new IgnoredFinding(finding.item(), finding.kind().word()));
  }

  /// Every kind, also those of which nothing was found.
  private static void counts(JsonGenerator json, HealthReport report) {
    var counts = new HashMap<>(report.counts());
    for (var kind : Finding.Kind.values()) {
      json.writeNumberProperty(kind.word(), counts.getOrDefault(kind, 0L));
    }
  }
}
