package org.keyturn.vault.records;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keyturn.vault.records.Content.Owed;

class OwedTest {

  @Test
  void whatARotationLeavesToDoHasTheNumbersOfTheFilesThatExist() {
    var written = Map.of(Owed.NOTHING, 0, Owed.CHECK, 1, Owed.CHECK_AFTER_START, 2);
    assertEquals(Owed.values().length, written.size());
    written.forEach((owed, code) -> assertEquals(code, owed.code()));
    written.forEach((owed, code) -> assertEquals(owed, Owed.of(code)));
  }
}
