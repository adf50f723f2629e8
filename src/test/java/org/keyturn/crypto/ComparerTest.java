package org.keyturn.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ComparerTest {
  private static final byte[] AB = {1, 2};
  private static final byte[] C = {3};

  @Test
  void equalPartsGiveEqualResults() {
    try (Comparer comparer = new Comparer()) {
      assertArrayEquals(comparer.of(AB, C), comparer.of(AB.clone(), C.clone()));
      assertEquals(32, comparer.of().length);
    }
  }

  @Test
  void theBoundariesOfThePartsCount() {
    try (Comparer comparer = new Comparer()) {
      byte[] result = comparer.of(AB, C);
      assertFalse(Arrays.equals(result, comparer.of(new byte[] {1}, new byte[] {2, 3})));
      assertFalse(Arrays.equals(result, comparer.of(new byte[] {1, 2, 3})));
      assertFalse(Arrays.equals(result, comparer.of(AB, C, new byte[0])));
      assertFalse(Arrays.equals(result, comparer.of(C, AB)));
    }
  }

  @Test
  void theKeyDiesWithIt() {
    Comparer closed = new Comparer();
    byte[] result = closed.of(AB);
    closed.close();
    assertThrows(IllegalStateException.class, () -> closed.of(AB));
    try (Comparer other = new Comparer()) {
      assertFalse(Arrays.equals(result, other.of(AB)));
    }
  }
}
