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

  /// The program looks texts up by itself; they are files of properties all the same.
  @Test
  void everyTextIsWhatJavaReads() throws IOException {
    for (var language : new String[] {"", "_de"}) {
      var java = load(language);
      var own = MessageBundle.read("messages" + language + ".properties");
      for (var key : java.stringPropertyNames()) {
        assertEquals(java.getProperty(key), own.find(key).orElseThrow(), key);
        assertTrue(own.find(key + "s").isEmpty() || java.containsKey(key + "s"), key);
      }
    }
  }

  @Test
  void whatIsNoKeyHasNoText() {
    var bundle = MessageBundle.read("messages.properties");
    for (var none :
        new String[] {"", "#", "Every", "cli", "cli.version", "cli.version.text=", "ü"}) {
      assertTrue(bundle.find(none).isEmpty(), none);
    }
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

  /// German sets it apart where words are left out, and it never begins a line.
  @Test
  void aGermanEllipsisIsSetApart() throws IOException {
    var german = load("_de");
    for (var key : german.stringPropertyNames()) {
      var text = german.getProperty(key);
      assertFalse(text.matches("(?s).*[^\u00a0]….*"), key);
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

  /// Counts that are never one: least lengths, passes that begin at three, and spans that begin at
  /// two of their unit.
  private static final Pattern NEVER_ONE =
      Pattern.compile(
          "(create|rotation\\.password|failure).*(least|short).*|rotation\\.(kdf|span\\.seconds).*"
              + "|preferences\\.(span|strength\\.source).*");

  private static final Pattern COUNTED =
      Pattern.compile(
          "\\{\\d(,number[^}]*)?} (items|folders|attachments|exports|records|drafts|vaults|files"
              + "|versions|words|characters|days|hours|minutes|seconds|guesses|rounds|passes"
              + "|Einträge|Ordner|Anhänge|Exporte|Datensätze|Entwürfe|Tresore|Dateien|Fassungen"
              + "|Wörter|Zeichen|Tagen?|Stunden|Minuten|Sekunden|Versuche|Runden|Durchgänge)\\b");

  @Test
  void whatIsCountedHasAFormForOne() throws IOException {
    for (var bundle : new Properties[] {load(""), load("_de")}) {
      for (var key : bundle.stringPropertyNames()) {
        var plain = bundle.getProperty(key).replaceAll("[#<][^|}]*\\{\\d}[^|}]*", "");
        assertTrue(
            NEVER_ONE.matcher(key).matches() || !COUNTED.matcher(plain).find(),
            () -> key + "=" + bundle.getProperty(key));
      }
    }
  }

  @Test
  void oneIsSaidInTheSingular() {
    assertEquals("1 item", Messages.of(Locale.ENGLISH).get("items.count", 1));
    assertEquals("2 items", Messages.of(Locale.ENGLISH).get("items.count", 2));
    assertEquals("1 Eintrag", Messages.of(Locale.GERMAN).get("items.count", 1));
    assertEquals("1.200 Einträge", Messages.of(Locale.GERMAN).get("items.count", 1200));
  }

  @Test
  void aLanguageCanBeChangedWhileItIsSpoken() {
    var messages = Messages.choose("en");
    messages.speak("de");
    assertEquals("Abgebrochen", messages.get("failure.cancelled.title"));
    assertEquals("de", messages.locale().getLanguage());
  }

  @Test
  void theMadeUpLanguageFramesWordsAndKeepsValues() {
    var messages = Messages.choose("pseudo");
    assertEquals("[!!! Çàñçélléd !!!]", messages.get("failure.cancelled.title"));
    assertTrue(messages.get("items.count", 7).contains("7 items"));
    var english = Messages.choose("en");
    var key = "failure.damaged.schema.advice";
    assertTrue(messages.get(key).length() >= 1.29 * english.get(key).length());
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
