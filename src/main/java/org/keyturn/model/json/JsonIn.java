package org.keyturn.model.json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.keyturn.model.Extras;
import org.keyturn.model.SecretText;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// Reads our own JSON strictly: a value of another kind than expected is [MalformedContent], an
/// unknown member is skipped.
final class JsonIn {

  // What is read here was sealed by us, so its texts may be as long as an array can be.
  private static final JsonFactory FACTORY =
      JsonTexts.factory(
          StreamReadConstraints.builder()
              .maxNestingDepth(16)
              .maxStringLength(Integer.MAX_VALUE)
              .build());

  private final JsonParser parser;

  private JsonIn(JsonParser parser) {
    this.parser = parser;
  }

  /// Reads one whole value from bytes; garbage throws what Jackson throws.
  static <T> T read(byte[] json, Function<JsonIn, T> reader) {
    try (var parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      parser.nextToken();
      var value = reader.apply(new JsonIn(parser));
      if (parser.nextToken() != null) {
        throw new MalformedContent("more than one value");
      }
      return value;
    }
  }

  /// Calls `member` with each name, the parser standing at its value; `member` reads or skips it.
  void object(Consumer<String> member) {
    expect(JsonToken.START_OBJECT);
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = parser.currentName();
      parser.nextToken();
      member.accept(name);
    }
  }

  <T> List<T> list(Function<JsonIn, T> element) {
    expect(JsonToken.START_ARRAY);
    var list = new ArrayList<T>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      list.add(element.apply(this));
    }
    return list;
  }

  void skip() {
    parser.skipChildren();
  }

  String text() {
    expect(JsonToken.VALUE_STRING);
    return parser.getString();
  }

  SecretText secret() {
    expect(JsonToken.VALUE_STRING);
    return JsonTexts.secret(parser);
  }

  /// An array of names and texts in turn.
  Map<String, SecretText> pairs() {
    expect(JsonToken.START_ARRAY);
    var pairs = new LinkedHashMap<String, SecretText>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      var name = text();
      parser.nextToken();
      pairs.put(name, secret());
    }
    return pairs;
  }

  Extras extras() {
    return new Extras(pairs());
  }

  boolean flag() {
    return switch (parser.currentToken()) {
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> throw new MalformedContent("no truth value");
    };
  }

  int integer() {
    expect(JsonToken.VALUE_NUMBER_INT);
    return Math.toIntExact(integer64());
  }

  long integer64() {
    expect(JsonToken.VALUE_NUMBER_INT);
    return parser.getLongValue();
  }

  UUID id() {
    var text = text();
    if (text.length() != 36) {
      throw new MalformedContent("no id");
    }
    return UUID.fromString(text);
  }

  Instant instant() {
    return Instants.parse(text());
  }

  private void expect(JsonToken token) {
    if (parser.currentToken() != token) {
      throw new MalformedContent("another kind of value than expected");
    }
  }
}
