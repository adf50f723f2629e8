package org.keyturn.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyturn.model.Problem;

/// People find an item by its name, and else by where it stands, counted from one.
class ProblemTextTest {
  private static final Messages ENGLISH = Messages.of(Locale.ENGLISH);
  private static final Messages GERMAN = Messages.of(Locale.GERMAN);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "items[5] | Shop | “Shop” (item 6)",
        "items[5] | '' | item 6",
        "items[5].login.totp | Shop | “Shop” (item 6, login.totp)",
        "accounts[0].vaults[1].items[1234].overview.urls | {a} | “{a}” (item 1235, overview.urls)",
        "folders[0] | Work | “Work” (folder 1)",
        "AUTHENTIFIANT[2].title | '' | item 3, title",
        "line 7 | Shop | “Shop” (line 7)",
        "entries[2] | a.csv | “a.csv” (file 3 of the archive)",
        "entries[2] line 4 | a.csv: Shop | “a.csv: Shop” (line 4)",
        "encoding | '' | the encoding",
        "somewhere else | '' | somewhere else",
        "somewhere else | Shop | “Shop”",
        "items[99999999999] | '' | items[99999999999]"
      })
  void thePlaceIsToldInWords(String where, String name, String expected) {
    var problem = new Problem(where, "unknown-type", name);
    assertEquals(expected, ProblemText.of(ENGLISH, problem).place());
  }

  @Test
  void aSentenceIsMadeOfBothParts() {
    var problem = new Problem("items[5]", "unknown-type", "Shop");
    assertEquals(
        "“Shop” (item 6): has a type that is not known", ProblemText.of(ENGLISH, problem).line());
    assertEquals(
        "„Shop“ (6. Eintrag): hat einen unbekannten Typ", ProblemText.of(GERMAN, problem).line());
  }
}
