package org.keyturn.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class PaddingTest {
  @Test
  void everyLengthComesBack() throws NotAuthentic {
    Seeded seeded = new Seeded(64);
    for (int length = 0; length < 3000; length++) {
      byte[] content = seeded.bytes(length);
      byte[] padded = Padding.pad(content);
      assertEquals(Padding.padded(length), padded.length);
      assertArrayEquals(content, Padding.unpad(padded));
    }
  }

  @Test
  void fewSizesAndLittleWaste() {
    assertEquals(64, Padding.padded(0));
    assertEquals(64, Padding.padded(60));
    assertEquals(72, Padding.padded(61));
    long sizes = 0;
    long last = 0;
    for (long length = 0; length < 1_000_000; length++) {
      long padded = Padding.padded(length);
      assertTrue(padded >= last && padded >= length + 4);
      assertTrue(padded == 64 || padded * 100 <= (length + 4) * 112);
      sizes += padded == last ? 0 : 1;
      last = padded;
    }
    assertTrue(sizes < 400, sizes + " sizes");
  }

  /// The values of the paper's own rule at its powers of two.
  @Test
  void powersOfTwoStayAsTheyAre() {
    for (int power = 6; power < 40; power++) {
      assertEquals(1L << power, Padding.padded((1L << power) - 4));
    }
  }

  @Test
  void anythingElseIsRefused() {
    byte[] padded = Padding.pad(new byte[] {1, 2, 3});
    refuse(new byte[0]);
    refuse(new byte[63]);
    refuse(new byte[65]);
    refuse(withLength(padded, 61));
    refuse(withLength(padded, -1));
    refuse(withLength(padded, Integer.MAX_VALUE));
    refuse(withLength(padded, 2));
    byte[] dirty = padded.clone();
    dirty[63] = 1;
    refuse(dirty);
  }

  private static byte[] withLength(byte[] padded, int length) {
    return ByteBuffer.wrap(padded.clone()).putInt(0, length).array();
  }

  private static void refuse(byte[] padded) {
    assertThrows(NotAuthentic.class, () -> Padding.unpad(padded));
  }
}
