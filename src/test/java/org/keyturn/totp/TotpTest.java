package org.keyturn.totp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyturn.crypto.Hmac;

class TotpTest {
  private static final Instant NEW_YEAR = Instant.parse("2023-01-01T00:00:00Z");
  private static final String DIGITS = "1234567890";

  /// RFC 6238, appendix B.
  @ParameterizedTest
  @CsvSource({
    "59, SHA1, 94287082",
    "59, SHA256, 46119246",
    "59, SHA512, 90693936",
    "1111111109, SHA1, 07081804",
    "1111111109, SHA256, 68084774",
    "1111111109, SHA512, 25091201",
    "1111111111, SHA1, 14050471",
    "1111111111, SHA256, 67062674",
    "1111111111, SHA512, 99943326",
    "1234567890, SHA1, 89005924",
    "1234567890, SHA256, 91819424",
    "1234567890, SHA512, 93441116",
    "2000000000, SHA1, 69279037",
    "2000000000, SHA256, 90698825",
    "2000000000, SHA512, 38618901",
    "20000000000, SHA1, 65353130",
    "20000000000, SHA256, 77737706",
    "20000000000, SHA512, 47863826"
  })
  void vectorsOfTheStandard(long time, Hmac hash, String code) {
    int length =
        switch (hash) {
          case SHA1 -> 20;
          case SHA256 -> 32;
          case SHA512 -> 64;
        };
    byte[] key = DIGITS.repeat(7).substring(0, length).getBytes(StandardCharsets.US_ASCII);
    try (Totp totp = Totp.of(key, new CodeShape(hash, 8, 30, false))) {
      assertEquals(code, new String(totp.codeAt(Instant.ofEpochSecond(time))));
    }
  }

  /// What Bitwarden shows for the same texts.
  @ParameterizedTest
  @CsvSource({
    "WQIQ25BRKZYCJVYP, 194506",
    "wqiq25brkzycjvyp, 194506",
    "'  WQIQ 25BR KZYC JVYP ', 194506",
    "PIUDISEQYA, 829846",
    "PIUDISEQYA======, 829846",
    "PIUD-ISEQ YA, 829846",
    "steam://HXDMVJECJJWSRB3HWIZR4IFUGFTMXBOZ, 7W6CJ",
    "ddfdf, 932653",
    "otpauth://totp/test-account?secret=WQIQ25BRKZYCJVYP, 194506",
    "OTPAUTH://totp/test-account?secret=WQIQ25BRKZYCJVYP&issuer=x, 194506",
    "otpauth://totp/test-account?secret=WQIQ25BRKZYCJVYP&period=60, 730364",
    "otpauth://totp/test-account?secret=WQIQ25BRKZYCJVYP&algorithm=SHA256, 842615",
    "otpauth://totp/test-account?algorithm=sha-256&secret=WQIQ25BRKZYCJVYP, 842615",
    "otpauth://totp/A%20B?secret=PIUDISEQYA%3D%3D%3D%3D%3D%3D&digits=6, 829846",
    "otpauth://totp/S?secret=HXDMVJECJJWSRB3HWIZR4IFUGFTMXBOZ&encoder=steam, 7W6CJ",
    "otpauth://totp?secret=wqiq+25br%20kzyc-jvyp%3D, 194506",
    "otpauth://totp/a?secret=WQIQ25BRKZYCJVYP&amp;period=60&amp;issuer=x, 730364",
    "otpauth://totp/a?secret=WQIQ25BRKZYCJVYP&amp;amp;period=60, 730364",
    "otpauth://totp/a?secret=WQIQ25BRKZYCJVYP&#38;period=60, 730364",
    "otpauth%3A%2F%2Ftotp%2Fa%3Fsecret%3DWQIQ25BRKZYCJVYP%26period%3D60, 730364",
    "otpauth%253A%252F%252Ftotp%252Fa%253Fsecret%253DWQIQ25BRKZYCJVYP%2526period%253D60, 730364",
    "otpauth://totp/a?secret%3DWQIQ25BRKZYCJVYP%26period%3D60, 730364",
    "otpauth://totp/a?secret=WQIQ25BRKZYCJVYP%26amp%3Bperiod%3D60, 730364",
    "otpauth://totp/a?secret=WQIQ25BRKZYCJVYP&issuer=A%26period%3D60, 194506",
    "key=WQIQ25BRKZYCJVYP&step=60&size=6, 730364",
    "key=WQIQ25BRKZYCJVYP%3d%3d&size=6&otpHashMode=Sha256&type=totp, 842615",
    "step=60&key=wqiq 25br kzyc jvyp, 730364",
    "key=HXDMVJECJJWSRB3HWIZR4IFUGFTMXBOZ&type=Steam, 7W6CJ",
    "wqiq\u00a025br\u2013kzyc\u200bjvyp = =, 194506",
    "WQIQ25BR KZYC JVYP, 194506",
    "steam://hxdm vjec jjws rb3h wizr 4ifu gftm xboz, 7W6CJ"
  })
  void readsWhatPeoplePaste(String text, String code) {
    char[] pasted = text.toCharArray();
    try (Totp totp = Totp.parse(pasted).orElseThrow()) {
      assertEquals(code, new String(totp.codeAt(NEW_YEAR)));
    }
    assertEquals(text, new String(pasted));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "1890!",
        "PIUD1IS!EQYA=",
        "see my phone",
        "on my old phone",
        "the code is on my old phone",
        "phone app",
        "my phone 2",
        "recovery: 1111-2222",
        "123456",
        "234 567",
        "WQIQ25BRKZYCJVY0",
        "WQIQ25BRKZYCJVY1",
        "WQIQ25BRKZYCJVY8",
        "WQIQ25BRKZYCJVYPA", // a letter too many: no bytes come to that
        "WQIQ25BRKZYCJVYP.",
        "WQIQ=25BRKZYCJVYP",
        "WQIQ25BRKZYCJVYP&digits=8",
        "WQIQ25BRKZYCJVYP?digits=8",
        "secret=WQIQ25BRKZYCJVYP",
        "steam://WQIQ0",
        "steam://on my phone",
        "key=&step=30",
        "key=WQIQ25BRKZYCJVY0&step=30",
        "key=WQIQ25BRKZYCJVYP&step=30&type=hotp&counter=1",
        "key=WQIQ25BRKZYCJVYP&speed=30",
        "key=WQIQ25BRKZYCJVYP&size=12",
        "otpauth://totp/x?secret=WQIQ25BRKZYCJVY0",
        "otpauth://totp/x?secret=WQIQ25BRKZYCJVYP&secret=AAAAAAAA",
        "otpauth://totp/x?secret=WQIQ25BRKZYCJVYP&digits=6&digits=8",
        "otpauth://totp/x?secret=WQIQ25BRKZYCJVYP&amp;digits=x",
        "otpauth://totpx/x?secret=WQIQ25BRKZYCJVYP",
        "otpauth%3A%2F%2Fhotp%2Fx%3Fsecret%3DWQIQ25BRKZYCJVYP",
        "otpauth%3A%2F%2Ftotp%2Fx%3Fsecret%3DWQIQ25BRKZYCJVY0",
        "see otpauth://totp/x?secret=WQIQ25BRKZYCJVYP",
        "steam://",
        "otpauth://totp/x",
        "otpauth-migration://offline?data=CjEKCkhlbGxv",
        "https://example.org/setup",
        "otpauth://totp/x?",
        "otpauth://totp/x?secret=",
        "otpauth://totp/x?secret",
        "otpauth://totp/x?issuer=y",
        "otpauth://hotp/x?secret=WQIQ25BRKZYCJVYP&counter=1",
        "otpauth://totp/x?secret=WQIQ25BRKZYCJVYP&digits=5",
        "otpauth://totp/x?secret=WQIQ25BRKZYCJVYP&digits=9",
        "otpauth://totp/x?secret=WQIQ25BRKZYCJVYP&digits=x",
        "otpauth://totp/x?secret=WQIQ25BRKZYCJVYP&period=0",
        "otpauth://totp/x?secret=WQIQ25BRKZYCJVYP&period=-30",
        "otpauth://totp/x?secret=WQIQ25BRKZYCJVYP&period=99999999999",
        "otpauth://totp/x?secret=WQIQ25BRKZYCJVYP&algorithm=MD5"
      })
  void refusesWhatMakesNoCodes(String text) {
    assertTrue(Totp.parse(text.toCharArray()).isEmpty());
  }

  @Test
  void countsTheSecondsThatAreLeft() {
    try (Totp totp = Totp.of(new byte[20], CodeShape.STANDARD)) {
      assertEquals(30, totp.secondsLeft(Instant.ofEpochSecond(60)));
      assertEquals(1, totp.secondsLeft(Instant.ofEpochSecond(89)));
      assertEquals(16, totp.secondsLeft(Instant.ofEpochMilli(14_999)));
    }
  }

  @Test
  void aCodeLastsForItsPeriod() {
    try (Totp totp = Totp.of(new byte[20], CodeShape.STANDARD)) {
      String code = new String(totp.codeAt(Instant.ofEpochSecond(60)));
      assertEquals(code, new String(totp.codeAt(Instant.ofEpochMilli(89_999))));
    }
  }

  @Test
  void isUselessAfterTheClose() {
    Totp totp = Totp.of(new byte[20], CodeShape.STANDARD);
    totp.close();
    assertThrows(IllegalStateException.class, () -> totp.codeAt(NEW_YEAR));
  }
}
