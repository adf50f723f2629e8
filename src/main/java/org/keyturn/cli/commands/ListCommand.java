package org.keyturn.cli.commands;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.keyturn.cli.line.CliCommand;
import org.keyturn.cli.line.Invocation;
import org.keyturn.health.HealthCheck;
import org.keyturn.health.PasswordFlags;
import org.keyturn.model.Attribute;
import org.keyturn.model.Failed;
import org.keyturn.model.Overview;
import org.keyturn.search.Mark;
import org.keyturn.search.Query;
import org.keyturn.search.SecretMarks;
import org.keyturn.vault.Session;
import tools.jackson.core.JsonGenerator;

/// `list V [QUERY...]`
final class ListCommand implements CliCommand.InSession {
  private static final String QUERY = "[QUERY...]";

  @Override
  public String name() {
    return "list";
  }

  @Override
  public List<String> parameters() {
    return List.of(QUERY);
  }

  @Override
  public void run(Session session, Invocation call) throws Failed {
    var folders = session.folders().list();
    var names = new HashMap<UUID, String>();
    folders.forEach(folder -> names.put(folder.id(), folder.name()));
    var query = String.join(" ", call.arguments().values(QUERY));
    var found = find(session, Query.parse(query), call);
    call.answer().objects("items", found, (json, item) -> write(json, item, names));
    if (!call.context().json()) {
      found.forEach(item -> call.answer().line(line(item, names, call)));
    }
  }

  /// Looks into secrets only if the query asks for what they alone tell.
  private static List<Overview> find(Session session, Query query, Invocation call) throws Failed {
    var items = session.items().list();
    if (query.equals(Query.nothing())) {
      return items;
    }
    var marks = new SecretMarks();
    for (var id : query.needsSecrets() ? marks.due(items) : List.<UUID>of()) {
      try (var item = session.items().open(id)) {
        marks.look(item.value());
      }
    }
    if (query.needsJudgement()) {
      marks.judged(judged(session, items, call));
    }
    return call.context().index().of(session, marks).find(query);
  }

  private static Map<UUID, Set<Mark>> judged(Session session, List<Overview> items, Invocation call)
      throws Failed {
    var judged = new HashMap<UUID, Set<Mark>>();
    try (var check = new HealthCheck(call.tools().digests().apply(session))) {
      try {
        session.items().visit(check.due(items), check::look, call.progress(), call.cancel());
      } finally {
        check.keep();
      }
      check
          .report(ZonedDateTime.now(ZoneId.systemDefault()), Set.of())
          .flags()
          .forEach((item, flags) -> judged.put(item, marks(flags)));
    }
    return judged;
  }

  private static Set<Mark> marks(PasswordFlags flags) {
    var marks = EnumSet.noneOf(Mark.class);
    if (flags.weak()) {
      marks.add(Mark.WEAK);
    }
    if (flags.reused()) {
      marks.add(Mark.REUSED);
    }
    return marks;
  }

  private static void write(JsonGenerator json, Overview item, Map<UUID, String> folders) {
    json.writeStringProperty("id", item.id().toString());
    json.writeNumberProperty("type", item.type().number());
    json.writeStringProperty("keyturnType", item.type().ownKind() ? item.type().key() : "");
    json.writeStringProperty("name", item.name());
    json.writeStringProperty("username", username(item));
    json.writeStringProperty("folder", folder(item, folders));
    json.writeBooleanProperty("favorite", item.filing().favorite());
    json.writeBooleanProperty("trashed", item.trashed());
    json.writeBooleanProperty("archived", item.isArchived());
    json.writeStringProperty("expires", item.expires().map(LocalDate::toString).orElse(""));
    json.writeStringProperty("template", item.template().orElse(""));
    json.writeArrayPropertyStart("links");
    item.links().forEach(link -> json.writeString(link.toString()));
    json.writeEndArray();
  }

  private static String line(Overview item, Map<UUID, String> folders, Invocation call) {
    var line = new StringBuilder(item.id().toString()).append("  ").append(item.name());
    append(line, username(item));
    append(line, folder(item, folders));
    var messages = call.console().messages();
    append(line, item.filing().favorite() ? messages.get("cli.list.favorite.text") : "");
    append(line, item.isArchived() ? messages.get("cli.list.archived.text") : "");
    append(line, item.trashed() ? messages.get("cli.list.trashed.text") : "");
    return line.toString();
  }

  private static void append(StringBuilder line, String part) {
    if (!part.isEmpty()) {
      line.append("  ").append(part);
    }
  }

  private static String username(Overview item) {
    return item.details().attributes().getOrDefault(Attribute.USERNAME, "");
  }

  private static String folder(Overview item, Map<UUID, String> folders) {
    return item.filing().folder().map(id -> folders.getOrDefault(id, "")).orElse("");
  }
}
