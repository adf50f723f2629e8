package org.keyturn.exchange.json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.ImportLimits;
import org.keyturn.model.Failed;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Walks through a document of any size and hands over those values that are asked for, one at a
/// time: no more than one of them is in memory. Elements of an array count one by one, under the
/// name of the array.
public final class JsonWalk {
  private final Choice choice;
  private final Visit visit;
  private final JsonParser parser;
  private final List<String> names = new ArrayList<>();
  private long wanted;

  private JsonWalk(JsonParser parser, Choice choice, Visit visit) {
    this.parser = parser;
    this.choice = choice;
    this.visit = visit;
  }

  /// @throws Failed `Damaged(IMPORT_FILE)`, `BeyondBounds`, or what the visit throws
  public static void walk(ByteSource source, Choice choice, Visit visit)
      throws Failed, IOException {
    JsonSource.parse(
        source,
        // A text that is too long for an item costs that item, not the file.
        JsonLimits.SEALED,
        parser -> {
          parser.nextToken();
          new JsonWalk(parser, choice, visit).value("");
          // What follows the document would be an error, and comes out here.
          return parser.nextToken() == null;
        });
  }

  private void value(String where) throws Failed, IOException {
    var token = parser.currentToken();
    if (token == JsonToken.START_ARRAY) {
      for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
        value(Where.element(where, i));
      }
    } else if (choice.wants(names)) {
      ImportLimits.ITEMS.check(++wanted);
      var tree = new JsonTree(parser);
      var value = tree.read();
      visit.value(List.copyOf(names), new JsonFound(where, value, tree.tooLarge()));
    } else if (token == JsonToken.START_OBJECT) {
      members(where);
    }
  }

  private void members(String where) throws Failed, IOException {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = parser.currentName();
      parser.nextToken();
      names.add(name);
      value(Where.member(where, name));
      names.removeLast();
    }
  }

  /// Tells whether a value is wanted, from the names of the members that lead to it.
  @FunctionalInterface
  public interface Choice {
    boolean wants(List<String> names);
  }

  /// Takes a value.
  @FunctionalInterface
  public interface Visit {
    void value(List<String> names, JsonFound found) throws Failed, IOException;
  }
}
