package org.keyturn.exchange.json;

import java.util.List;
import java.util.Map;
import org.keyturn.model.SecretText;
import org.keyturn.model.json.JsonTexts;
import tools.jackson.core.JsonGenerator;

/// One value of another program's JSON. Texts are held so that they can be wiped; numbers as they
/// were written.
public sealed interface JsonValue {

  record Text(SecretText text) implements JsonValue {}

  record Numeral(String digits) implements JsonValue {}

  record Flag(boolean value) implements JsonValue {}

  record Null() implements JsonValue {}

  record Array(List<JsonValue> elements) implements JsonValue {}

  record Members(Map<String, JsonValue> members) implements JsonValue {}

  /// Writes the value as it was read.
  default void write(JsonGenerator out) {
    switch (this) {
      case Text(var text) -> JsonTexts.write(out, text);
      case Numeral(var digits) -> out.writeRawValue(digits);
      case Flag(var value) -> out.writeBoolean(value);
      case Null() -> out.writeNull();
      case Array(var elements) -> {
        out.writeStartArray();
        elements.forEach(element -> element.write(out));
        out.writeEndArray();
      }
      case Members(var members) -> {
        out.writeStartObject();
        members.forEach((name, value) -> {
          out.writeName(JsonTexts.wellFormedName(name));
          value.write(out);
        });
        out.writeEndObject();
      }
    }
  }

  /// Overwrites every text in it.
  default void wipe() {
    switch (this) {
      case Text(var text) -> text.wipe();
      case Array(var elements) -> elements.forEach(JsonValue::wipe);
      case Members(var members) -> members.values().forEach(JsonValue::wipe);
      case Numeral _, Flag _, Null _ -> {}
    }
  }
}
