package org.keyturn.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/// Keyturn has no accounts, so what it says of itself never speaks of one; only other programs and
/// the sites that items are for have them.
class NoAccountTest {
  private static final List<String> OWN =
      List.of("rotation.", "locked.", "next.", "create.", "cli.rotate.", "export.kind.");

  @Test
  void rotationAndExportNeverSpeakOfAnAccount() throws IOException {
    assertEquals(List.of(), speaking("messages.properties", "account"));
    assertEquals(List.of(), speaking("messages_de.properties", "konto"));
  }

  private static List<String> speaking(String bundle, String word) throws IOException {
    var texts = new Properties();
    try (var in = Objects.requireNonNull(Messages.class.getResourceAsStream(bundle));
        var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts.stringPropertyNames().stream()
        .filter(key -> OWN.stream().anyMatch(key::startsWith))
        .filter(key -> texts.getProperty(key).toLowerCase(Locale.ROOT).contains(word))
        .sorted()
        .toList();
  }
}
