package org.keyturn.ui.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRowsTest {
  /// A family of four: one character of eleven units.
  private static final String FAMILY =
      "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d\udc66";

  private static final String FLAG = "\ud83c\uddf3\ud83c\uddf4";

  /// Each character is one wide, however many units it has.
  private static TextRows rows(String text, double width) {
    return new TextRows(text, width, (all, from, to) -> 1);
  }

  private static List<String> broken(String text, double width) {
    var rows = rows(text, width);
    return IntStream.range(0, rows.size()).mapToObj(rows::row).toList();
  }

  @Test
  void breaksBehindBlanksAndHyphens() {
    assertEquals(List.of("one ", "two-", "three"), broken("one two-three", 6));
  }

  @Test
  void aBlankAtTheEndNeedsNoRoom() {
    assertEquals(List.of("three  ", "four"), broken("three  four", 5));
  }

  @Test
  void aLongWordIsBrokenBetweenItsCharacters() {
    assertEquals(List.of("a ", "abcd", "efgh", "i b"), broken("a abcdefghi b", 4));
  }

  @Test
  void everyLineBreakEndsARow() {
    assertEquals(
        List.of("a", "", "b", "c", "d", "e", ""), broken("a\n\nb\r\nc\rd\u2028e\u2029", 9));
  }

  @Test
  void anEmptyTextHasOneEmptyRow() {
    assertEquals(List.of(""), broken("", 9));
  }

  @Test
  void noCharacterIsParted() {
    var text = (FAMILY + "e\u0301" + FLAG + "\u0634\u0651").repeat(2_000);
    var whole = BreakIterator.getCharacterInstance(Locale.ROOT);
    whole.setText(text);
    var rows = rows(text, 7);
    for (int i = 0; i < rows.size(); i++) {
      assertTrue(whole.isBoundary(rows.from(i)), "row " + i);
    }
    assertEquals(8_000 / 7 + 1, rows.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "\u0301", "\u200b", "\ud83d\udc68\u200d", " "})
  void noRowIsLongWhateverItIsMadeOf(String part) {
    var text = "a" + part.repeat(1 << 18);
    var rows = new TextRows(text, 1e9, (all, from, to) -> 0);
    assertEquals(0, rows.from(0));
    for (int i = 0; i < rows.size(); i++) {
      assertTrue(rows.to(i) - rows.from(i) <= TextRows.MOST, "row " + i);
      assertTrue(i == 0 || rows.from(i) > rows.from(i - 1));
      assertTrue(
          rows.from(i) == text.length() || !Character.isLowSurrogate(text.charAt(rows.from(i))));
    }
  }

  @Test
  void aRowKeepsTheDirectionOfItsLine() {
    var rows = rows("\u05d0\u05d1 abc \u05d2\n(abc \u05d0\u05d1\n123 ", 4);
    assertEquals("abc ", rows.row(1));
    assertTrue(rows.isFromRight(0) && rows.isFromRight(1) && rows.isFromRight(2));
    assertTrue(!rows.isTurned(0) && rows.isTurned(1) && !rows.isTurned(2));
    assertEquals("\u05d0\u05d1", rows.row(4).strip());
    assertTrue(!rows.isFromRight(4) && rows.isTurned(4));
    assertTrue(!rows.isTurned(5));
  }

  @Test
  void theRowsAreTheText() {
    var random = new Random(3);
    var parts = List.of("a", " ", "-", "\n", "\r\n", FAMILY, "\u05d0", "e\u0301", "\t");
    for (int round = 0; round < 200; round++) {
      var text = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        text.append(parts.get(random.nextInt(parts.size())));
      }
      var rows = rows(text.toString(), 1 + random.nextInt(9));
      int at = 0;
      for (int i = 0; i < rows.size(); i++) {
        assertEquals(i, rows.at(rows.from(i)));
        assertTrue(text.substring(at, rows.from(i)).chars().allMatch(c -> c == '\n' || c == '\r'));
        at = rows.to(i);
      }
      assertTrue(text.substring(at).chars().allMatch(c -> c == '\n' || c == '\r'));
    }
  }
}
