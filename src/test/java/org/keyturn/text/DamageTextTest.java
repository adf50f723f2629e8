package org.keyturn.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyturn.model.DamageReason;
import org.keyturn.model.Failure.DamagedRecord;
import org.keyturn.store.OpaqueKind;
import org.keyturn.store.RecordKind;

class DamageTextTest {
  private static final UUID ID = new UUID(7, 9);

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void hasWordsOfItsOwnForEveryKindAndReason(String language) {
    var messages = Messages.of(Locale.of(language));
    var kinds = new HashSet<String>();
    for (var kind : RecordKind.values()) {
      var reasons = new HashSet<String>();
      for (var reason : DamageReason.values()) {
        var line = DamageText.line(messages, new DamagedRecord(kind, ID, reason));
        assertTrue(line.contains("  " + ID + "  "), line);
        reasons.add(line.substring(line.lastIndexOf("  ")));
        kinds.add(line.substring(0, line.indexOf("  ")));
      }
      assertEquals(DamageReason.values().length, reasons.size());
    }
    assertEquals(RecordKind.values().length, kinds.size());
  }

  @ParameterizedTest
  @ValueSource(ints = {64, 127})
  void aKindOfALaterProgramIsSaidToBeOne(int code) {
    var one = new DamagedRecord(new OpaqueKind(code), ID, DamageReason.ALTERED);
    var line = DamageText.line(Messages.of(Locale.ENGLISH), one);
    assertTrue(line.startsWith("Record of a newer Keyturn  "), line);
  }
}
