package org.keyturn.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class HkdfTest {
  /// RFC 5869, appendix A.1.
  @Test
  void firstVectorOfTheStandard() {
    check(
        "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b",
        "000102030405060708090a0b0c",
        "f0f1f2f3f4f5f6f7f8f9",
        "077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5",
        "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865");
  }

  /// RFC 5869, appendix A.3: no salt and no info.
  @Test
  void thirdVectorOfTheStandard() {
    check(
        "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b",
        "",
        "",
        "19ef24a32c717b167f33a91d6f648bdf96596776afdb6377ac434c1c293ccb04",
        "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8");
  }

  @Test
  void agreesWithTheJdkOnEveryLength() throws GeneralSecurityException {
    Seeded seeded = new Seeded(5869);
    Hkdf hkdf = new Hkdf();
    for (int length = 1; length < 200; length++) {
      byte[] key = seeded.bytes(1 + seeded.below(100));
      byte[] salt = seeded.bytes(1 + seeded.below(100));
      byte[] expected = Reference.hkdf(key, salt, "info " + length, length);
      assertArrayEquals(expected, hkdf.derive(key, salt, "info " + length, length));
    }
  }

  @Test
  void endsAfter255Blocks() {
    assertThrows(
        IllegalArgumentException.class, () -> new Hkdf().derive(new byte[32], "x", 255 * 32 + 1));
  }

  private static void check(String key, String salt, String info, String prk, String out) {
    HexFormat hex = HexFormat.of();
    Hkdf hkdf = new Hkdf();
    byte[] extracted = hkdf.extract(hex.parseHex(salt), hex.parseHex(key));
    assertArrayEquals(hex.parseHex(prk), extracted);
    assertArrayEquals(hex.parseHex(out), hkdf.expand(extracted, hex.parseHex(info), 42));
  }
}
