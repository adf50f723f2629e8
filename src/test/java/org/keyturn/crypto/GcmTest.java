package org.keyturn.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/// Test case 16 of McGrew and Viega, "The Galois/Counter Mode of Operation": AES-256, with
/// associated data, and a text that does not fill its last block.
class GcmTest {
  private static final byte[] KEY =
      hex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308");
  private static final byte[] NONCE = hex("cafebabefacedbaddecaf888");
  private static final byte[] ASSOCIATED = hex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
  private static final byte[] PLAIN =
      hex(
          "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
              + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39");
  private static final byte[] SEALED =
      hex(
          "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
              + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
              + "76fc6ece0f4e1768cddf8853bb2d551b");

  @Test
  void sealsTheVector() {
    assertArrayEquals(SEALED, new Gcm().encrypt(KEY, NONCE, ASSOCIATED, PLAIN, PLAIN.length, 0));
  }

  @Test
  void opensTheVectorAndNothingNearIt() throws NotAuthentic {
    Gcm gcm = new Gcm();
    assertArrayEquals(PLAIN, gcm.decrypt(KEY, NONCE, ASSOCIATED, SEALED, 0, SEALED.length));
    for (int i = 0; i < SEALED.length * 8; i++) {
      byte[] flipped = SEALED.clone();
      flipped[i / 8] ^= (byte) (1 << i % 8);
      assertThrows(
          NotAuthentic.class,
          () -> gcm.decrypt(KEY, NONCE, ASSOCIATED, flipped, 0, flipped.length));
    }
    assertThrows(
        NotAuthentic.class, () -> gcm.decrypt(KEY, NONCE, new byte[0], SEALED, 0, SEALED.length));
    assertThrows(NotAuthentic.class, () -> gcm.decrypt(KEY, NONCE, ASSOCIATED, SEALED, 0, 15));
  }

  @Test
  void leavesRoomBeforeTheCiphertext() {
    byte[] sealed = new Gcm().encrypt(KEY, NONCE, ASSOCIATED, PLAIN, PLAIN.length, 7);
    assertArrayEquals(new byte[7], Arrays.copyOf(sealed, 7));
    assertArrayEquals(SEALED, Arrays.copyOfRange(sealed, 7, sealed.length));
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }
}
