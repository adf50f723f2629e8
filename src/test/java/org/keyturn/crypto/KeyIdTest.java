package org.keyturn.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class KeyIdTest {
  private static final String HEX = "7f3a91c20405060708090a0b0c0d0e0f";

  @Test
  void readsWhatItWrites() {
    KeyId id = KeyId.parse(HEX);
    assertEquals(HEX, id.hex());
    assertEquals("7F3A-91C2", id.fingerprint());
    assertEquals(id, KeyId.of(id.bytes()));
    assertEquals(id.hashCode(), KeyId.of(id.bytes()).hashCode());
    assertNotEquals(id, KeyId.of(new byte[16]));
  }

  @Test
  void doesNotLetItsBytesOut() {
    KeyId id = KeyId.parse(HEX);
    id.bytes()[0] = 0;
    assertEquals(HEX, id.hex());
  }

  @Test
  void refusesOtherLengthsAndDigits() {
    assertThrows(IllegalArgumentException.class, () -> KeyId.of(new byte[15]));
    assertThrows(IllegalArgumentException.class, () -> KeyId.parse(HEX + "00"));
    assertThrows(IllegalArgumentException.class, () -> KeyId.parse("zz" + HEX.substring(2)));
  }
}
