package org.keyturn.exchange.json;

import java.io.CharArrayWriter;
import java.util.Arrays;
import org.keyturn.model.SecretText;
import tools.jackson.core.ObjectWriteContext;

/// Turns a value into its raw JSON text, without spaces.
public final class RawJson {

  private RawJson() {}

  public static SecretText of(JsonValue value) {
    var chars = new WipedChars();
    try (var out = JsonLimits.ITEMS.createGenerator(ObjectWriteContext.empty(), chars)) {
      value.write(out);
    }
    value.wipe();
    return chars.take();
  }

  private static final class WipedChars extends CharArrayWriter {
    SecretText take() {
      var text = SecretText.of(buf, 0, count);
      Arrays.fill(buf, '\0');
      return text;
    }
  }
}
