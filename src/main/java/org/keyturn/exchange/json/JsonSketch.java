package org.keyturn.exchange.json;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// What stands at the top of a document, with the names in the elements of each list there: all
/// that is needed to know whose it is. Keeps no value.
public final class JsonSketch {
  /// Far more than the elements of any known list have.
  private static final int MOST_NAMES = 1_000;

  private final Map<String, Set<String>> lists = new LinkedHashMap<>();
  private final Set<String> objects = new LinkedHashSet<>();

  /// @param known whether what was seen of a broken document tells whose it is
  /// @return empty if the document is broken and nobody's
  /// @throws Failed `Damaged(IMPORT_FILE)`, `BeyondBounds`
  public static Optional<JsonSketch> of(ByteSource source, Predicate<JsonSketch> known)
      throws Failed, IOException {
    var sketch = new JsonSketch();
    try {
      sketch.read(source);
      return Optional.of(sketch);
    } catch (Failed e) {
      if (e.failure() instanceof Failure.Damaged && !known.test(sketch)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /// Reads the whole document once. What was seen before a fault stays.
  ///
  /// @throws Failed `Damaged(IMPORT_FILE)`, `BeyondBounds`
  private void read(ByteSource source) throws Failed, IOException {
    JsonSource.parse(source, JsonLimits.ITEMS, this::read);
  }

  private boolean read(JsonParser parser) {
    if (parser.nextToken() == JsonToken.START_OBJECT) {
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        var name = parser.currentName();
        switch (parser.nextToken()) {
          case START_ARRAY -> list(name, parser);
          case START_OBJECT -> {
            if (objects.size() < MOST_NAMES) {
              objects.add(name);
            }
            parser.skipChildren();
          }
          default -> parser.skipChildren();
        }
      }
    } else {
      parser.skipChildren();
    }
    return parser.nextToken() == null;
  }

  private void list(String name, JsonParser parser) {
    if (lists.size() == MOST_NAMES && !lists.containsKey(name)) {
      parser.skipChildren();
      return;
    }
    var names = lists.computeIfAbsent(name, _ -> new LinkedHashSet<>());
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (names.size() < MOST_NAMES && parser.currentToken() == JsonToken.START_OBJECT) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          names.add(parser.currentName());
          parser.nextToken();
          parser.skipChildren();
        }
      } else {
        parser.skipChildren();
      }
    }
  }

  /// @return names of lists
  public Set<String> lists() {
    return lists.keySet();
  }

  /// @return names in the elements of a list
  public Set<String> members(String list) {
    return lists.getOrDefault(list, Set.of());
  }

  public boolean hasObject(String name) {
    return objects.contains(name);
  }
}
