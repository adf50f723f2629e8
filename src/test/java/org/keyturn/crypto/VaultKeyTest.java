package org.keyturn.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VaultKeyTest {
  private static final byte[] HEADER = {9, 8, 7};

  private final Seeded seeded = new Seeded(1);
  private final SecretBytes masterKey = SecretBytes.copyOf(seeded.bytes(32));
  private final VaultKey key = VaultKey.generate();

  @AfterEach
  void wipe() {
    masterKey.close();
    key.close();
  }

  @Test
  void unwrapsWhatItWrapped() throws NotAuthentic {
    byte[] wrapped = key.wrap(masterKey, HEADER);
    assertEquals(60, wrapped.length);
    try (VaultKey same = VaultKey.unwrap(masterKey, HEADER, wrapped, key.keyId())) {
      assertEquals(key.keyId(), same.keyId());
      byte[] sealed = key.sealer().seal("item", HEADER, new byte[] {1});
      assertArrayEquals(new byte[] {1}, same.sealer().open("item", HEADER, sealed));
    }
  }

  @Test
  void unwrapsWhatAStrangerWrapped() throws Exception {
    byte[] bytes = seeded.bytes(32);
    byte[] wrapped = Reference.wrap(bytes, masterKey.copy(), seeded.bytes(12), HEADER);
    KeyId id = Reference.keyId(bytes);
    try (VaultKey opened = VaultKey.unwrap(masterKey, HEADER, wrapped, id)) {
      byte[] sealed = opened.sealer().seal("item", HEADER, new byte[] {1, 2, 3});
      byte[] padded = Reference.open(bytes, "item", HEADER, sealed);
      assertArrayEquals(new byte[] {1, 2, 3}, Padding.unpad(padded));
    }
  }

  @Test
  void everyFlippedBitOfTheWrapIsRefused() {
    byte[] wrapped = key.wrap(masterKey, HEADER);
    for (int bit = 0; bit < wrapped.length * 8; bit++) {
      byte[] flipped = wrapped.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      refuse(masterKey, HEADER, flipped, key.keyId());
    }
  }

  @Test
  void aWrapOpensForItsMasterKeyHeaderAndKeyIdOnly() {
    byte[] wrapped = key.wrap(masterKey, HEADER);
    try (SecretBytes other = SecretBytes.random(32);
        VaultKey another = VaultKey.generate()) {
      refuse(other, HEADER, wrapped, key.keyId());
      refuse(masterKey, new byte[] {9, 8, 6}, wrapped, key.keyId());
      refuse(masterKey, HEADER, wrapped, another.keyId());
      refuse(masterKey, HEADER, seeded.bytes(59), key.keyId());
      refuse(masterKey, HEADER, seeded.bytes(61), key.keyId());
      refuse(masterKey, HEADER, new byte[0], key.keyId());
    }
  }

  @Test
  void noTwoKeysAndNoTwoWrapsAreAlike() {
    try (VaultKey other = VaultKey.generate()) {
      assertNotEquals(key.keyId(), other.keyId());
    }
    assertFalse(Arrays.equals(key.wrap(masterKey, HEADER), key.wrap(masterKey, HEADER)));
  }

  @Test
  void subKeysDifferByPurpose() {
    try (SecretBytes one = key.subKey("one");
        SecretBytes again = key.subKey("one");
        SecretBytes two = key.subKey("two")) {
      assertArrayEquals(one.copy(), again.copy());
      assertFalse(one.sameAs(two));
    }
  }

  @Test
  void aCopyOutlivesItsOriginal() {
    try (VaultKey copy = key.copy()) {
      key.close();
      assertEquals(key.keyId(), copy.keyId());
      assertEquals(60, copy.wrap(masterKey, HEADER).length);
      assertThrows(IllegalStateException.class, () -> key.wrap(masterKey, HEADER));
      assertThrows(IllegalStateException.class, () -> key.subKey("one"));
    }
  }

  private static void refuse(SecretBytes master, byte[] header, byte[] wrapped, KeyId id) {
    assertThrows(NotAuthentic.class, () -> VaultKey.unwrap(master, header, wrapped, id));
  }
}
