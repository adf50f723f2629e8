package org.keyturn.cli.commands;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keyturn.cli.line.CliCommand;
import org.keyturn.cli.line.CommandOption;
import org.keyturn.cli.line.Grammar;
import org.keyturn.cli.line.Invocation;
import org.keyturn.exchange.bitwarden.BitwardenItems;
import org.keyturn.model.Difference;
import org.keyturn.model.Failed;
import org.keyturn.model.Item;
import org.keyturn.vault.Session;
import org.keyturn.vault.Version;
import tools.jackson.core.JsonGenerator;

/// `history V ID [--restore N] [--reveal]`
final class HistoryCommand implements CliCommand.InSession {
  private static final String RESTORE = "--restore";
  private static final String REVEAL = "--reveal";

  /// @param item JSON on one line, if the secrets are asked for; wiped once it is written
  private record Line(Version version, Optional<char[]> item) {}

  @Override
  public String name() {
    return "history";
  }

  @Override
  public List<String> parameters() {
    return List.of("ID");
  }

  @Override
  public List<CommandOption> options() {
    return List.of(Grammar.number(RESTORE, 1, Integer.MAX_VALUE), Grammar.flag(REVEAL));
  }

  @Override
  public void run(Session session, Invocation call) throws Failed, IOException {
    var id = ItemChoice.item(session, call.arguments().parameter("ID"));
    try (var current = session.items().open(id)) {
      if (call.arguments().has(RESTORE)) {
        int number = call.arguments().number(RESTORE, 0);
        call.context().saw(id, session.items().restoreVersion(id, number, current.revision()));
        return;
      }
      boolean reveal = call.arguments().has(REVEAL);
      if (reveal) {
        Reprompt.ask(current.value(), session, call);
      }
      tell(session, id, reveal, call);
    }
  }

  private static void tell(Session session, UUID id, boolean reveal, Invocation call)
      throws Failed {
    var lines = new ArrayList<Line>();
    for (var version : session.items().versions(id)) {
      call.answer()
          .line(
              version.number() + "  " + version.saved() + "  " + String.join(", ", words(version)));
      lines.add(new Line(version, reveal ? reveal(session, id, version, call) : Optional.empty()));
    }
    call.answer().objects("versions", lines, HistoryCommand::write);
  }

  /// An answer in JSON is written at its end, when the item is closed again.
  private static Optional<char[]> reveal(Session session, UUID id, Version version, Invocation call)
      throws Failed {
    try (var item = session.items().openVersion(id, version.number())) {
      new ItemPage(call.answer(), call.console().messages(), true).write(item);
      return call.context().json() ? Optional.of(json(item)) : Optional.empty();
    }
  }

  private static char[] json(Item item) {
    var bytes = BitwardenItems.write(item, true);
    var decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
    var chars = Arrays.copyOf(decoded.array(), decoded.remaining());
    Arrays.fill(bytes, (byte) 0);
    Arrays.fill(decoded.array(), '\0');
    return chars;
  }

  private static void write(JsonGenerator json, Line line) {
    var version = line.version();
    json.writeNumberProperty("number", version.number());
    json.writeStringProperty("saved", version.saved().toString());
    json.writeStringProperty("replaced", version.replaced().toString());
    json.writeArrayPropertyStart("changed");
    words(version).forEach(json::writeString);
    json.writeEndArray();
    if (line.item().isPresent()) {
      var item = line.item().get();
      json.writeName("item");
      json.writeRawValue(item, 0, item.length);
      Arrays.fill(item, '\0');
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
