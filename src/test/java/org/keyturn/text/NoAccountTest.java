package org.keyturn.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

/// Keyturn has no accounts, so what it says of itself never speaks of one; only other programs and
/// the sites that items are for have them.
class NoAccountTest {
  private static final List<String> OWN =
      List.of("rotation.", "locked.", "next.", "create.", "cli.rotate.", "export.kind.");

  @Test
  void rotationAndExportNeverSpeakOfAnAccount() {
    assertEquals(List.of(), speaking(Locale.ENGLISH, "account"));
    assertEquals(List.of(), speaking(Locale.GERMAN, "konto"));
  }

  private static List<String> speaking(Locale language, String word) {
    var bundle = ResourceBundle.getBundle("org.keyturn.text.messages", language);
    return bundle.keySet().stream()
        .filter(key -> OWN.stream().anyMatch(key::startsWith))
        .filter(key -> bundle.getString(key).toLowerCase(language).contains(word))
        .sorted()
        .toList();
  }
}
