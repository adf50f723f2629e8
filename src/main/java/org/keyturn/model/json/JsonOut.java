package org.keyturn.model.json;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.keyturn.model.Extras;
import org.keyturn.model.SecretText;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// Writes our own JSON: no spaces, members in a fixed order, nothing for what is empty.
final class JsonOut {

  private static final JsonFactory FACTORY = JsonTexts.factory(StreamReadConstraints.defaults());

  private final JsonGenerator generator;

  private JsonOut(JsonGenerator generator) {
    this.generator = generator;
  }

  /// @return UTF-8 bytes that the caller wipes where they are secret
  static byte[] object(Consumer<JsonOut> members) {
    return JsonTexts.collect(bytes -> {
      try (var generator = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
        new JsonOut(generator).braces(members);
      }
    });
  }

  private void braces(Consumer<JsonOut> members) {
    generator.writeStartObject();
    members.accept(this);
    generator.writeEndObject();
  }

  void text(String name, String value) {
    generator.writeName(name);
    JsonTexts.write(generator, value);
  }

  void secret(String name, SecretText value) {
    generator.writeName(name);
    JsonTexts.write(generator, value);
  }

  void id(String name, UUID value) {
    generator.writeStringProperty(name, value.toString());
  }

  void instant(String name, Instant value) {
    generator.writeStringProperty(name, value.toString());
  }

  void number(String name, long value) {
    generator.writeNumberProperty(name, value);
  }

  /// Writes nothing for false.
  void flag(String name, boolean value) {
    if (value) {
      generator.writeBooleanProperty(name, true);
    }
  }

  void texts(String name, List<String> values) {
    if (!values.isEmpty()) {
      generator.writeName(name);
      generator.writeStartArray();
      values.forEach(value -> JsonTexts.write(generator, value));
      generator.writeEndArray();
    }
  }

  <T> void objects(String name, List<T> values, Consumer<T> members) {
    if (!values.isEmpty()) {
      generator.writeName(name);
      generator.writeStartArray();
      values.forEach(value -> braces(out -> members.accept(value)));
      generator.writeEndArray();
    }
  }

  /// Writes an object, also one without members.
  void object(String name, Runnable members) {
    generator.writeName(name);
    braces(_ -> members.run());
  }

  /// Writes nothing for an empty map; `member` writes one entry.
  <K, V> void map(String name, Map<K, V> values, BiConsumer<K, V> member) {
    if (!values.isEmpty()) {
      generator.writeName(name);
      braces(out -> values.forEach(member));
    }
  }

  /// An array of names and texts in turn: names that come from elsewhere are values here, as any
  /// text is allowed in them.
  void pairs(String name, Map<String, SecretText> values) {
    if (!values.isEmpty()) {
      generator.writeName(name);
      generator.writeStartArray();
      values.forEach((key, value) -> {
        JsonTexts.write(generator, key);
        JsonTexts.write(generator, value);
      });
      generator.writeEndArray();
    }
  }

  void extras(Extras extras) {
    pairs("extras", extras.members());
  }
}
