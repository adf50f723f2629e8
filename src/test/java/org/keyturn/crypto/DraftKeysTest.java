package org.keyturn.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DraftKeysTest {
  private static final byte[] INFO = {1};
  private static final byte[] AAD = {2, 3};

  private final Seeded seeded = new Seeded(9180);
  private final DraftKeys keys = DraftKeys.generate();

  @AfterEach
  void wipe() {
    keys.close();
  }

  @Test
  void opensWhatWasSealedToIt() throws NotAuthentic {
    for (int length : new int[] {0, 1, 100, 100_000}) {
      byte[] draft = seeded.bytes(length);
      byte[] sealed = DraftKeys.seal(keys.publicKey(), INFO, AAD, draft);
      assertEquals(32 + length + 16, sealed.length);
      assertArrayEquals(draft, keys.open(INFO, AAD, sealed));
    }
  }

  @Test
  void aStrangerOpensItFromTheStandardAlone() throws GeneralSecurityException {
    byte[] draft = seeded.bytes(50);
    byte[] sealed = DraftKeys.seal(keys.publicKey(), INFO, AAD, draft);
    try (SecretBytes privateKey = keys.privateKey()) {
      byte[] opened =
          new ReferenceHpke(32)
              .open(
                  privateKey.copy(),
                  keys.publicKey(),
                  Arrays.copyOf(sealed, 32),
                  INFO,
                  AAD,
                  Reference.slice(sealed, 32, sealed.length));
      assertArrayEquals(draft, opened);
    }
  }

  /// RFC 9180, appendix A.1.1.1, sequence number 0: proves the stranger of the test above.
  @Test
  void theStrangerOpensTheVectorOfTheStandard() throws GeneralSecurityException {
    byte[] opened =
        new ReferenceHpke(16)
            .open(
                hex("4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8"),
                hex("3948cfe0ad1ddb695d780e59077195da6c56506b027329794ab02bca80815c4d"),
                hex("37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431"),
                hex("4f6465206f6e2061204772656369616e2055726e"),
                hex("436f756e742d30"),
                hex(
                    "f938558b5d72f1a23810b4be2ab4f84331acc02fc97babc53a52ae8218a355a9"
                        + "6d8770ac83d07bea87e13c512a"));
    assertEquals("Beauty is truth, truth beauty", new String(opened, StandardCharsets.UTF_8));
  }

  @Test
  void keysComeBackFromTheirPrivateHalf() throws NotAuthentic {
    byte[] sealed = DraftKeys.seal(keys.publicKey(), INFO, AAD, new byte[] {4});
    try (SecretBytes privateKey = keys.privateKey();
        DraftKeys same = DraftKeys.fromPrivate(privateKey.copy())) {
      assertArrayEquals(keys.publicKey(), same.publicKey());
      assertArrayEquals(new byte[] {4}, same.open(INFO, AAD, sealed));
    }
    assertThrows(IllegalArgumentException.class, () -> DraftKeys.fromPrivate(new byte[31]));
  }

  @Test
  void refusesEveryKindOfDamage() {
    byte[] sealed = DraftKeys.seal(keys.publicKey(), INFO, AAD, seeded.bytes(40));
    for (int round = 0; round < 300; round++) {
      byte[] flipped = seeded.flipped(sealed);
      // The top bit of the encapsulated key is ignored by X25519, yet it is bound into the secret.
      refuse(keys, INFO, AAD, flipped);
    }
    refuse(keys, INFO, AAD, new byte[80]);
    for (int length = 0; length < sealed.length; length++) {
      refuse(keys, INFO, AAD, Arrays.copyOf(sealed, length));
    }
  }

  @Test
  void bindsKeyInfoAndAssociatedData() {
    byte[] sealed = DraftKeys.seal(keys.publicKey(), INFO, AAD, new byte[] {4});
    refuse(keys, AAD, AAD, sealed);
    refuse(keys, INFO, INFO, sealed);
    try (DraftKeys other = DraftKeys.generate()) {
      refuse(other, INFO, AAD, sealed);
    }
  }

  @Test
  void isUselessAfterTheClose() {
    byte[] sealed = DraftKeys.seal(keys.publicKey(), INFO, AAD, new byte[] {4});
    keys.close();
    assertThrows(IllegalStateException.class, () -> keys.open(INFO, AAD, sealed));
    assertThrows(IllegalStateException.class, keys::privateKey);
  }

  private static void refuse(DraftKeys keys, byte[] info, byte[] aad, byte[] sealed) {
    assertThrows(NotAuthentic.class, () -> keys.open(info, aad, sealed));
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }
}
