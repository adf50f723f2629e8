package org.keyturn.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class RecognitionTest {

  /// RFC 4231, test cases 1 and 2.
  @Test
  void itIsHmacSha256() {
    var key = new byte[20];
    Arrays.fill(key, (byte) 0x0b);
    assertEquals(
        "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7", hex(key, "Hi There"));
    assertEquals(
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        hex(new byte[] {'J', 'e', 'f', 'e'}, "what do ya want for nothing?"));
  }

  @Test
  void keyAndTextStayTheCallers() {
    var key = Recognition.newKey();
    var copy = key.clone();
    var text = "s3cret".toCharArray();
    Recognition.of(key, text);
    assertArrayEquals(copy, key);
    assertEquals("s3cret", new String(text));
  }

  @Test
  void keysAreFresh() {
    assertEquals(32, Recognition.newKey().length);
    assertFalse(Arrays.equals(Recognition.newKey(), Recognition.newKey()));
  }

  private static String hex(byte[] key, String text) {
    return HexFormat.of().formatHex(Recognition.of(key, text.toCharArray()));
  }
}
