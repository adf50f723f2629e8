package org.keyturn.exchange.json;

import java.io.CharArrayWriter;
import java.util.Arrays;
import java.util.Optional;
import org.keyturn.model.SecretText;
import org.keyturn.model.json.JsonTexts;
import tools.jackson.core.ObjectWriteContext;

/// Turns a value into its raw JSON text, without spaces.
public final class RawJson {

  private RawJson() {}

  public static SecretText of(JsonValue value) {
    var simple = simple(value);
    if (simple.isPresent()) {
      value.wipe();
      return simple.get();
    }
    var chars = new WipedChars();
    try (var out = JsonLimits.ITEMS.createGenerator(ObjectWriteContext.empty(), chars)) {
      value.write(out);
    }
    value.wipe();
    return chars.take();
  }

  /// Values for which no writer with its buffers is needed: there may be very many of them.
  private static Optional<SecretText> simple(JsonValue value) {
    return switch (value) {
      case JsonValue.Text(var text) -> Optional.of(JsonTexts.quoted(text));
      case JsonValue.Numeral(var digits) -> Optional.of(SecretText.of(digits));
      case JsonValue.Flag(var flag) -> Optional.of(SecretText.of(Boolean.toString(flag)));
      case JsonValue.Null() -> Optional.of(SecretText.of("null"));
      case JsonValue.Array _, JsonValue.Members _ -> Optional.empty();
    };
  }

  private static final class WipedChars extends CharArrayWriter {
    SecretText take() {
      var text = SecretText.of(buf, 0, count);
      Arrays.fill(buf, '\0');
      return text;
    }
  }
}
