package org.keyturn.platform.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.keyturn.platform.keys.Layouts.DVORAK;
import static org.keyturn.platform.keys.Layouts.GERMAN;
import static org.keyturn.platform.keys.Layouts.GREEK;
import static org.keyturn.platform.keys.Layouts.HEBREW;
import static org.keyturn.platform.keys.Layouts.RUSSIAN;
import static org.keyturn.platform.keys.Layouts.SERBIAN;
import static org.keyturn.platform.keys.Layouts.TURKMEN;
import static org.keyturn.platform.keys.Layouts.US;
import static org.keyturn.platform.keys.Layouts.first;
import static org.keyturn.platform.keys.Layouts.second;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatinKeysTest {
  private static String latin(LatinKeys keys, int typed) {
    var found = keys.of(typed);
    return found.isPresent() ? Character.toString(found.getAsInt()) : "";
  }

  @ParameterizedTest
  @CsvSource({"с, c", "С, c", "м, v", "я, z", "ф, a", "й, q", "б, ','", "х, [", "ж, ;"})
  void russianKeysGoByTheirPlace(char typed, String latin) {
    assertEquals(latin, latin(first(RUSSIAN), typed));
    assertEquals(latin, latin(first(RUSSIAN, US), typed));
    assertEquals(latin, latin(second(US, RUSSIAN), typed));
  }

  @Test
  void letterKeysThatTypeMarksAreLetters() {
    assertEquals("q", latin(first(HEBREW), '/'));
    assertEquals("w", latin(first(HEBREW), '\''));
    assertEquals("/", latin(first(HEBREW), '.'));
    assertEquals("c", latin(first(HEBREW), 'ב'));
    assertEquals("q", latin(first(GREEK), ';'));
    assertEquals("c", latin(first(GREEK), 'ψ'));
  }

  /// The slash lies elsewhere in each of the two.
  @Test
  void theLayoutThatIsOnTellsTwoKeysApart() {
    assertEquals("q", latin(first(HEBREW, US), '/'));
    assertEquals("/", latin(second(HEBREW, US), '/'));
    assertEquals("q", latin(second(US, HEBREW), '/'));
  }

  @Test
  void aLayoutThatHasJustBeenLeftCounts() {
    assertEquals("c", latin(second(RUSSIAN, US), 'с'));
  }

  @Test
  void aLetterWinsAmongKeysThatTypeTheSame() {
    assertEquals("z", latin(first(SERBIAN), 'ж'));
    assertEquals("s", latin(first(GREEK), 'Σ'));
  }

  @Test
  void anotherLatinLayoutOfThePersonComesBeforeTheUsOne() {
    assertEquals("z", latin(first(RUSSIAN, GERMAN), 'н'));
    assertEquals("j", latin(second(DVORAK, RUSSIAN), 'с'));
  }

  @Test
  void latinLayoutsKeepTheirOwn() {
    assertEquals("", latin(first(GERMAN), 'ö'));
    assertEquals("'", latin(first(DVORAK), '\''));
    assertEquals(",", latin(first(US), ','));
  }

  @Test
  void aLetterThatALatinLayoutLacksGoesByItsPlace() {
    assertEquals("c", latin(first(TURKMEN), 'ç'));
    assertEquals("", latin(first(TURKMEN), 'ň'));
  }

  @Test
  void withoutKeyboardThereIsNoAnswer() {
    var broken =
        new LatinKeys(() -> {
          throw new IllegalStateException();
        });
    assertEquals(OptionalInt.empty(), broken.of('с'));
    assertEquals(OptionalInt.empty(), first(RUSSIAN).of('λ'));
    assertEquals(Optional.empty(), LatinKeys.ofThisComputer("Windows 11"));
  }

  @Test
  void keysHaveTheNumbersOfX11() {
    assertEquals('c', KeyPositions.us(54));
    assertEquals('b', KeyPositions.us(56));
    assertEquals('q', KeyPositions.us(24));
    assertEquals('/', KeyPositions.us(61));
    assertEquals('1', KeyPositions.us(10));
    assertEquals(47, KeyPositions.all().count());
  }
}
