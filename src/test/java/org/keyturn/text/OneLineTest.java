package org.keyturn.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class OneLineTest {

  @Test
  void whatBreaksALineBecomesASpace() {
    assertEquals("a b  c", OneLine.of("a\nb\r\nc"));
    assertEquals(" [2J x", OneLine.of("\u001b[2J\u009bx"));
    assertEquals("a b c", OneLine.of("a\u2028b\u2029c"));
    assertEquals("safe gpj.exe", OneLine.of("safe\u202egpj.exe"));
    assertEquals("a b", OneLine.of("a\u2066b"));
  }

  @Test
  void everythingElseStays() {
    var text = "Bäckerei שלום 👩‍💻 \u200f1";
    assertSame(text, OneLine.of(text));
  }
}
