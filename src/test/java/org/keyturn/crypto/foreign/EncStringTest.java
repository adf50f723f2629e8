package org.keyturn.crypto.foreign;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.keyturn.crypto.NotAuthentic;
import org.keyturn.crypto.OutOfBounds;
import org.keyturn.crypto.SecretBytes;

class EncStringTest {
  private final SecretBytes key = SecretBytes.copyOf(counting());

  @AfterEach
  void wipe() {
    key.close();
  }

  /// What Bitwarden's own library sealed.
  static Stream<Arguments> sealedByBitwarden() {
    return Stream.of(
        Arguments.of(
            "",
            "2.gnVff9rUPe6Z2/3LeoYZ/Q==|iJH0GZgjLVj9fk1bszG4tg==|dB5iORQ+azDLSd023+SnLP5WcRJrn59ejveutFl+IXE="),
        Arguments.of(
            "a",
            "2.J54trGBc5JJc9eQEaVxyHQ==|Uma7n/ISC8h23iM9/61Ogw==|eLZGsJGrtNxHOowZNtZ77cCXLtE5avlvYL2TxrOXOV0="),
        Arguments.of(
            "exactly 15 byte",
            "2.YWL0fhIE3vm/XyJZ6eJpsw==|4pkR8v8Ktjwr7FP8towy4A==|Dd4FZAnPmNtZ99zilYJia2lVn70kkMZ9Z9NQD/9pyf4="),
        Arguments.of(
            "exactly16 bytes!",
            "2./0mXgCtfgIb3Gf+y5JmEHw==|PmYJ5KWudnP0pkamlArl0vzl95Q4EDNLkLQZefhEF1c=|mPsNwijEFdKu2sVEeyFVOwDS85yPaNJINYCVyXnjH9U="),
        Arguments.of(
            "ünïcødé 密码 🔑",
            "2.xgT8oxSuat9imyCr9PuPGQ==|0Eo0/KNdUK0mr8XAfzDpzNnJRYDgBGf2hI4b6UzLdlk=|8/T+Tj3jrchdkkjag2o6BGN6bYG52Ra7Gu/AovBFVbM="));
  }

  @ParameterizedTest
  @MethodSource("sealedByBitwarden")
  void opensWhatBitwardenSealed(String plaintext, String sealed) throws NotAuthentic {
    assertArrayEquals(utf8(plaintext), EncString.open(key, sealed));
  }

  @Test
  void opensAnAccountKeyOfBitwarden() throws NotAuthentic, OutOfBounds {
    String wrapped =
        "2.bT5cEspOQAlJczars9KmZg==|xvqPTSnMntx8HhTQQdAq4cxaSum2L5UbTv5GE/rJAot8LohrMMmfWm7StxcHlM04OFDGLebywbRWr7CjfjoRJ1SB996gy35mFgJZctPxF30=|WmFQ6blACiY91IpdjQ+Zjt23cB72JgCAF9YKNXGobb0=";
    byte[] salt = utf8("alice@example.com");
    try (SecretBytes password = SecretBytes.copyOf(utf8("p4ssw0rd"));
        SecretBytes stretched = BitwardenKey.derivePbkdf2(password, salt, 5000)) {
      assertArrayEquals(counting(), EncString.open(stretched, wrapped));
    }
  }

  @Test
  void opensWhatItSealed() throws NotAuthentic {
    Random random = new Random(2);
    for (int length = 0; length < 200; length++) {
      byte[] plain = new byte[length];
      random.nextBytes(plain);
      String sealed = EncString.seal(key, plain);
      assertTrue(sealed.startsWith("2."));
      assertArrayEquals(plain, EncString.open(key, sealed));
    }
  }

  @Test
  void refusesEveryFlippedBit() {
    String[] parts = EncString.seal(key, utf8("some text")).substring(2).split("\\|", -1);
    for (int part = 0; part < parts.length; part++) {
      byte[] bytes = Base64.getDecoder().decode(parts[part]);
      for (int bit = 0; bit < bytes.length * 8; bit++) {
        byte[] flipped = bytes.clone();
        flipped[bit / 8] ^= (byte) (1 << bit % 8);
        String[] altered = parts.clone();
        altered[part] = Base64.getEncoder().encodeToString(flipped);
        refuse(key, "2." + String.join("|", altered));
      }
    }
  }

  @Test
  void refusesOtherTypesAndShapes() {
    String sealed = EncString.seal(key, utf8("some text"));
    String[] parts = sealed.substring(2).split("\\|", -1);
    refuse(key, "0." + parts[0] + "|" + parts[1]);
    refuse(key, "2." + parts[0] + "|" + parts[1]);
    for (String odd :
        List.of(
            "", "2.", "2.||", sealed + "|", "1" + sealed, sealed.replace('|', ','), "2.%|%|%")) {
      refuse(key, odd);
    }
  }

  @Test
  void aWrongKeyOpensNothing() {
    byte[] other = counting();
    other[63] ^= 1;
    try (SecretBytes wrong = SecretBytes.copyOf(other)) {
      refuse(wrong, EncString.seal(key, utf8("some text")));
    }
    try (SecretBytes half = SecretBytes.random(32)) {
      assertThrows(IllegalArgumentException.class, () -> EncString.seal(half, new byte[1]));
    }
  }

  @Test
  void noTwoSealedTextsAreAlike() {
    long different =
        Stream.generate(() -> EncString.seal(key, new byte[4])).limit(100).distinct().count();
    assertEquals(100, different);
  }

  private static void refuse(SecretBytes key, String sealed) {
    assertThrows(NotAuthentic.class, () -> EncString.open(key, sealed), sealed);
  }

  private static byte[] counting() {
    byte[] bytes = new byte[64];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }
    return bytes;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
