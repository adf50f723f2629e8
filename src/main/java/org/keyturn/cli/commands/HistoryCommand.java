package org.keyturn.cli.commands;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.keyturn.cli.line.CliCommand;
import org.keyturn.cli.line.Grammar;
import org.keyturn.cli.line.Invocation;
import org.keyturn.exchange.bitwarden.BitwardenItems;
import org.keyturn.model.Difference;
import org.keyturn.model.Failed;
import org.keyturn.model.Item;
import org.keyturn.vault.Session;
import org.keyturn.vault.Version;
import picocli.CommandLine.Model.OptionSpec;
import tools.jackson.core.JsonGenerator;

/// `history V ID [--restore N] [--reveal]`
public final class HistoryCommand implements CliCommand.InSession {
  private static final String RESTORE = "--restore";
  private static final String REVEAL = "--reveal";

  private record Line(Version version, List<Item> revealed) {}

  @Override
  public String name() {
    return "history";
  }

  @Override
  public List<String> parameters() {
    return List.of("ID");
  }

  @Override
  public List<OptionSpec> options() {
    return List.of(Grammar.number(RESTORE, 1, Integer.MAX_VALUE), Grammar.flag(REVEAL));
  }

  @Override
  public void run(Session session, Invocation call) throws Failed, IOException {
    var id = ItemChoice.item(session, call.arguments().parameter("ID"));
    var current = session.items().open(id);
    try {
      if (call.arguments().has(RESTORE)) {
        int number = call.arguments().number(RESTORE, 0);
        call.context().saw(id, session.items().restoreVersion(id, number, current.revision()));
        return;
      }
      boolean reveal = call.arguments().has(REVEAL);
      if (reveal) {
        Reprompt.ask(current.value(), session, call);
      }
      tell(lines(session, id, reveal), call);
    } finally {
      current.value().secrets().wipe();
    }
  }

  private static List<Line> lines(Session session, UUID id, boolean reveal) throws Failed {
    var lines = new ArrayList<Line>();
    for (var version : session.items().versions(id)) {
      lines.add(
          new Line(
              version,
              reveal ? List.of(session.items().openVersion(id, version.number())) : List.of()));
    }
    return lines;
  }

  /// The secrets stay in the answer until it is printed.
  private static void tell(List<Line> lines, Invocation call) {
    call.answer().objects("versions", lines, HistoryCommand::write);
    for (var line : lines) {
      var version = line.version();
      call.answer()
          .line(
              version.number() + "  " + version.saved() + "  " + String.join(", ", words(version)));
      line.revealed()
          .forEach(
              item -> new ItemPage(call.answer(), call.console().messages(), true).write(item));
    }
  }

  private static void write(JsonGenerator json, Line line) {
    var version = line.version();
    json.writeNumberProperty("number", version.number());
    json.writeStringProperty("saved", version.saved().toString());
    json.writeStringProperty("replaced", version.replaced().toString());
    json.writeArrayPropertyStart("changed");
    words(version).forEach(json::writeString);
    json.writeEndArray();
    for (var item : line.revealed()) {
      var bytes = BitwardenItems.write(item, true);
      var chars = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
      json.writeName("item");
      json.writeRawValue(chars.array(), 0, chars.remaining());
      Arrays.fill(bytes, (byte) 0);
      Arrays.fill(chars.array(), '\0');
      item.secrets().wipe();
    }
  }

  /// Stable words: keys of attributes, parts, and `field:NAME` for what the person added.
  private static List<String> words(Version version) {
    return version.differences().stream().map(one -> word(one.field())).toList();
  }

  private static String word(Difference.Field field) {
    return switch (field) {
      case Difference.OfAttribute(var attribute) -> attribute.key();
      case Difference.OfCustom(var name) -> "field:" + name;
      case Difference.Part part -> part.word();
    };
  }
}
