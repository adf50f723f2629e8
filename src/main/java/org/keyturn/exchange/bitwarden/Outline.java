package org.keyturn.exchange.bitwarden;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keyturn.exchange.json.JsonTree;
import org.keyturn.exchange.json.JsonValue;
import org.keyturn.model.Problem;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// What stands at the top of a file, gathered in one pass that keeps no item and no sealed text.
final class Outline {
  private static final Set<String> WITHOUT_CONTENT =
      Set.of("data", "encKeyValidation_DO_NOT_EDIT", "salt", "kdfMemory", "kdfParallelism");

  private @Nullable Boolean encrypted;
  private boolean passwordProtected;
  private boolean said;
  private boolean items;
  private boolean theirs;
  private long itemCount;
  private List<JsonValue> folders = List.of();
  private List<JsonValue> collections = List.of();
  private final List<Problem> problems = new ArrayList<>();

  /// @return whether this is a plain file: it says so, or says nothing and has items like theirs,
  ///   as in older exports and in those that other programs make after them
  boolean plain() {
    return items && (said ? Boolean.FALSE.equals(encrypted) : theirs);
  }

  /// @return whether it can be read as a plain file, also if it does not say that it is one
  boolean readable() {
    return !Boolean.TRUE.equals(encrypted) && items;
  }

  /// @return whether every text in it is sealed under an account's key
  boolean restricted() {
    return Boolean.TRUE.equals(encrypted) && !passwordProtected && items;
  }

  /// @return whether the whole content is one text sealed under a password
  boolean isProtected() {
    return Boolean.TRUE.equals(encrypted) && passwordProtected;
  }

  boolean recognised() {
    return plain() || restricted() || isProtected();
  }

  long itemCount() {
    return itemCount;
  }

  List<JsonValue> folders() {
    return folders;
  }

  List<JsonValue> collections() {
    return collections;
  }

  List<Problem> problems() {
    return problems;
  }

  /// Reads on until the end of the file; what was seen before a fault stays.
  void read(JsonParser parser) {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      return;
    }
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = parser.currentName();
      parser.nextToken();
      member(name, parser);
      parser.skipChildren();
    }
    parser.nextToken();
  }

  private void member(String name, JsonParser parser) {
    switch (name) {
      case "encrypted" -> {
        said = parser.currentToken() != JsonToken.VALUE_NULL;
        encrypted = flag(parser).orElse(null);
      }
      case "passwordProtected" -> passwordProtected = flag(parser).orElse(false);
      case "items" -> countItems(parser);
      case "folders" -> folders = list(name, parser);
      case "collections" -> collections = list(name, parser);
      default -> other(name, parser);
    }
  }

  private static Optional<Boolean> flag(JsonParser parser) {
    return switch (parser.currentToken()) {
      case VALUE_TRUE -> Optional.of(true);
      case VALUE_FALSE -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private void countItems(JsonParser parser) {
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      items = true;
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        itemCount++;
        if (parser.currentToken() == JsonToken.START_OBJECT) {
          theirs |= isTheirs(parser);
        } else {
          parser.skipChildren();
        }
      }
    }
  }

  /// Reads an item to its end. Theirs has a type by its number, and a name or what a login has.
  private static boolean isTheirs(JsonParser parser) {
    boolean name = false;
    boolean type = false;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var member = parser.currentName();
      var token = parser.nextToken();
      name |= member.equals("name") && token == JsonToken.VALUE_STRING;
      name |= member.equals("login") && token == JsonToken.START_OBJECT;
      type |= member.equals("type") && token == JsonToken.VALUE_NUMBER_INT;
      parser.skipChildren();
    }
    return name && type;
  }

  private List<JsonValue> list(String name, JsonParser parser) {
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return List.of();
    }
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      problems.add(new Problem(name, "wrong-type"));
      return List.of();
    }
    var tree = new JsonTree(parser);
    var value = tree.read();
    if (tree.tooLarge()) {
      problems.add(new Problem(name, "too-large"));
    }
    return value instanceof JsonValue.Array(var elements) ? elements : List.of();
  }

  private void other(String name, JsonParser parser) {
    boolean known = WITHOUT_CONTENT.contains(name) || name.startsWith("kdf");
    if (!known && parser.currentToken() != JsonToken.VALUE_NULL) {
      problems.add(new Problem("members", "unknown-member"));
    }
  }
}
