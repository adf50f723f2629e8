package org.keyturn.crypto.keyfile;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyturn.crypto.Argon2id;
import org.keyturn.crypto.KdfParameters;
import org.keyturn.crypto.SecretBytes;
import org.keyturn.crypto.keyfile.UnusableKeyFile.Reason;

/// The vectors stand in `docs/vault-format.md`; they were made with Python's hashlib and
/// cryptography.
class KeyFileTest {
  private static final String MADE =
      """
      keyturn-key-file 1
      00010203 04050607 08090a0b 0c0d0e0f
      10111213 14151617 18191a1b 1c1d1e1f
      check fb4244dd
      """;
  private static final String FOX = "The quick brown fox jumps over the lazy dog";

  @Test
  void vectorOfAMadeFile() throws Exception {
    assertEquals("046f1d83d687b5794c9aa2a0036303b71da4ca92d13e2d321aab691121ab6fd7", secret(MADE));
    assertEquals(
        "7f029b71d90010ee46e2bc06f74125ca07fda154e4a4739cb7cb7bc58d12f27b", masterKey(MADE));
  }

  @Test
  void vectorOfAnyFile() throws Exception {
    assertEquals("f3cf65731cb6365710b04fe4e4ab48d52c882c4f953d9c3e3f5bac5b6caefe01", secret(FOX));
    assertEquals(
        "967e380cd0dfcc6b8b5758bca4618579e867b8644124cef22b78d593bbea4d2a", masterKey(FOX));
  }

  private static String secret(String content) throws Exception {
    try (var secret = KeyFile.read(in(content))) {
      return secret.lend(HexFormat.of()::formatHex);
    }
  }

  private static String masterKey(String keyFile) throws Exception {
    byte[] salt = new byte[32];
    Arrays.fill(salt, (byte) 0x22);
    try (var password = SecretBytes.copyOf("correct horse".getBytes(US_ASCII));
        var secret = KeyFile.read(in(keyFile));
        var key = Argon2id.derive(password, secret, salt, new KdfParameters(8 * 1024, 1, 1), 32)) {
      return key.lend(HexFormat.of()::formatHex);
    }
  }

  private static InputStream in(String content) {
    return new ByteArrayInputStream(content.getBytes(US_ASCII));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r", " ", "\n\n\t"})
  void anotherSystemsLineEndsAreTheSameFile(String end) throws Exception {
    assertEquals(secret(MADE), secret(MADE.replace("\n", end)));
    assertEquals(
        secret(MADE),
        secret(
            MADE.toUpperCase(Locale.ROOT)
                .replace("KEYTURN-KEY-FILE", "keyturn-key-file")
                .replace("CHECK", "check")
                .strip()));
  }

  @Test
  void aMarkOfAnEditorIsPassedOver() throws Exception {
    var text = MADE.getBytes(US_ASCII);
    var marked = new byte[text.length + 3];
    System.arraycopy(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, 0, marked, 0, 3);
    System.arraycopy(text, 0, marked, 3, text.length);
    try (var secret = KeyFile.read(new ByteArrayInputStream(marked))) {
      assertEquals(secret(MADE), secret.lend(HexFormat.of()::formatHex));
    }
  }

  @Test
  void whatIsMadeIsReadAndNeverTheSame() throws Exception {
    byte[] first = KeyFile.make();
    byte[] second = KeyFile.make();
    assertFalse(Arrays.equals(first, second));
    try (var one = KeyFile.read(new ByteArrayInputStream(first));
        var again = KeyFile.read(new ByteArrayInputStream(first));
        var other = KeyFile.read(new ByteArrayInputStream(second))) {
      assertEquals(KeyFile.SECRET_BYTES, one.length());
      assertArrayEquals(one.lend(byte[]::clone), again.lend(byte[]::clone));
      assertFalse(one.sameAs(other));
    }
  }

  /// Every change of a digit, every cut and every appended word is told.
  @Test
  void damageOfAMadeFileIsTold() {
    int digits = MADE.indexOf('\n') + 1;
    for (int i = digits; i < MADE.length(); i++) {
      char was = MADE.charAt(i);
      if (Character.digit(was, 16) >= 0) {
        var changed = new StringBuilder(MADE);
        changed.setCharAt(i, was == '7' ? '8' : '7');
        assertEquals(Reason.DAMAGED, refused(changed.toString()), changed.toString());
      }
    }
    for (int length = "keyturn-key-file".length(); length < MADE.strip().length(); length++) {
      assertEquals(Reason.DAMAGED, refused(MADE.substring(0, length)), "cut at " + length);
    }
    assertEquals(Reason.DAMAGED, refused(MADE + "00"));
    assertEquals(Reason.DAMAGED, refused(MADE + " ".repeat(2000)));
    assertEquals(Reason.DAMAGED, refused(MADE.replace("file 1", "file 0")));
  }

  @Test
  void aLaterVersionIsNamed() {
    var later = MADE.replace("file 1", "file 12");
    var thrown = assertThrows(UnusableKeyFile.class, () -> KeyFile.read(in(later)));
    assertEquals(Reason.TOO_NEW, thrown.reason());
    assertEquals(12, thrown.version());
  }

  @Test
  void nothingAndTooMuchAreRefused() {
    assertEquals(Reason.EMPTY, refused(""));
    var endless = new Endless();
    var thrown = assertThrows(UnusableKeyFile.class, () -> KeyFile.read(endless));
    assertEquals(Reason.TOO_LARGE, thrown.reason());
  }

  private static Reason refused(String content) {
    return assertThrows(UnusableKeyFile.class, () -> KeyFile.read(in(content)).close()).reason();
  }

  /// A file that ends nowhere.
  private static final class Endless extends InputStream {
    @Override
    public int read() {
      return 7;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      return length;
    }
  }
}
