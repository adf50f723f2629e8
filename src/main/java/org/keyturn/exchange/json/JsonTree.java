package org.keyturn.exchange.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.keyturn.model.json.JsonTexts;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Reads one value into memory, but no more of it than a budget allows: what lies beyond is passed
/// over. Used once.
public final class JsonTree {
  private static final JsonValue NOTHING = new JsonValue.Null();

  // Far above any real item, far below what would fill the heap.
  private static final int MOST_VALUES = 200_000;
  private static final int MOST_CHARS = 16 * 1024 * 1024;

  private final JsonParser parser;
  private int values = MOST_VALUES;
  private int chars = MOST_CHARS;

  public JsonTree(JsonParser parser) {
    this.parser = parser;
  }

  /// @return whether something was passed over
  public boolean tooLarge() {
    return values < 0 || chars < 0;
  }

  /// Reads the value at the parser's current token, to its end.
  public JsonValue read() {
    values--;
    if (tooLarge()) {
      parser.skipChildren();
      return NOTHING;
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> members();
      case START_ARRAY -> array();
      case VALUE_STRING -> text();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonValue.Numeral(parser.getString());
      case VALUE_TRUE -> new JsonValue.Flag(true);
      case VALUE_FALSE -> new JsonValue.Flag(false);
      default -> NOTHING;
    };
  }

  private JsonValue text() {
    chars -= parser.getStringLength();
    return chars < 0 ? NOTHING : new JsonValue.Text(JsonTexts.secret(parser));
  }

  private JsonValue array() {
    var elements = new ArrayList<JsonValue>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      var element = read();
      if (!tooLarge()) {
        elements.add(element);
      }
    }
    return new JsonValue.Array(elements);
  }

  private JsonValue members() {
    var members = new LinkedHashMap<String, JsonValue>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = parser.currentName();
      chars -= name.length();
      parser.nextToken();
      var value = read();
      if (!tooLarge()) {
        members.put(name, value);
      }
    }
    return new JsonValue.Members(members);
  }
}
