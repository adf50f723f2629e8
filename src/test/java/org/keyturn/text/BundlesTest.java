package org.keyturn.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BundlesTest {
  private static final Pattern KEY = Pattern.compile("[a-z0-9-]+(\\.[a-zA-Z0-9-]+)+");

  @Test
  void bothLanguagesHaveTheSameKeys() throws IOException {
    assertEquals(load("").stringPropertyNames(), load("_de").stringPropertyNames());
  }

  @Test
  void everyTextIsAPatternWithTheSameNumberOfValues() throws IOException {
    var english = load("");
    var german = load("_de");
    for (var key : english.stringPropertyNames()) {
      assertTrue(KEY.matcher(key).matches(), key);
      assertEquals(values(english, key), values(german, key), key);
    }
  }

  @Test
  void noTextShoutsOrHasALoneApostrophe() throws IOException {
    for (var bundle : new Properties[] {load(""), load("_de")}) {
      for (var key : bundle.stringPropertyNames()) {
        var text = bundle.getProperty(key);
        assertFalse(text.contains("!"), key);
        assertFalse(text.replace("''", "").contains("'"), key);
      }
    }
  }

  @Test
  void languageIsChosenByName() {
    assertTrue(Messages.choose("de").get("failure.cancelled.title").equals("Abgebrochen"));
    assertEquals("Cancelled", Messages.choose("en").get("failure.cancelled.title"));
    assertEquals("Cancelled", Messages.of(Locale.FRENCH).get("failure.cancelled.title"));
  }

  @Test
  void amountsOfBytesHaveBinaryUnits() {
    var messages = Messages.of(Locale.ENGLISH);
    assertEquals("1023 B", messages.bytes(1023));
    assertEquals("1.5 KiB", messages.bytes(1536));
    assertEquals("64 MiB", messages.bytes(64L << 20));
    assertEquals("2048 TiB", messages.bytes(2L << 50));
  }

  private static int values(Properties bundle, String key) {
    return new MessageFormat(bundle.getProperty(key), Locale.ROOT)
        .getFormatsByArgumentIndex()
        .length;
  }

  private static Properties load(String suffix) throws IOException {
    var name = "messages" + suffix + ".properties";
    try (var in = Objects.requireNonNull(Messages.class.getResourceAsStream(name));
        var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      var properties = new Properties();
      properties.load(reader);
      return properties;
    }
  }
}
