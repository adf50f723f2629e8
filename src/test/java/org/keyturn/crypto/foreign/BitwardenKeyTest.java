package org.keyturn.crypto.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyturn.crypto.NotEnoughMemory;
import org.keyturn.crypto.OutOfBounds;
import org.keyturn.crypto.Password;
import org.keyturn.crypto.SecretBytes;
import org.keyturn.crypto.Sha256;

class BitwardenKeyTest {
  /// What Bitwarden's own library derived.
  @ParameterizedTest
  @CsvFileSource(resources = "bitwarden-kdf.csv", delimiter = '|', quoteCharacter = '"')
  void derivesAsBitwardenDoes(
      String password,
      String salt,
      String kdf,
      int iterations,
      int memory,
      int parallelism,
      String derived,
      String encryptionKey,
      String macKey)
      throws OutOfBounds, NotEnoughMemory {
    byte[] saltBytes = salt.getBytes(StandardCharsets.UTF_8);
    try (SecretBytes typed = typed(password);
        SecretBytes key =
            kdf.equals("pbkdf2")
                ? BitwardenKey.derivePbkdf2(typed, saltBytes, iterations)
                : BitwardenKey.deriveArgon2id(typed, saltBytes, iterations, memory, parallelism);
        SecretBytes unstretched = SecretBytes.copyOf(HexFormat.of().parseHex(derived));
        SecretBytes stretched = BitwardenKey.stretch(unstretched)) {
      assertEquals(encryptionKey + macKey, hex(key));
      assertEquals(encryptionKey + macKey, hex(stretched));
    }
  }

  /// A vector of Bitwarden's published tests.
  @Test
  void pbkdf2Alone() {
    byte[] salt = "test_key".getBytes(StandardCharsets.UTF_8);
    try (SecretBytes typed = typed("67t9b5g67$%Dh89n");
        SecretBytes key = Pbkdf2.sha256(typed, salt, 10_000, 32)) {
      assertEquals("1f4f68e29647b15ac250acd1118184518aa745a7fe95021b27c5402a16c3564b", hex(key));
      assertThrows(IllegalArgumentException.class, () -> Pbkdf2.sha256(typed, salt, 0, 32));
    }
  }

  /// RFC 7914, section 11: more than one block.
  @Test
  void pbkdf2OfTheStandard() {
    try (SecretBytes typed = typed("passwd");
        SecretBytes key = Pbkdf2.sha256(typed, "salt".getBytes(StandardCharsets.US_ASCII), 1, 64)) {
      assertEquals(
          "55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc"
              + "49ca9cccf179b645991664b39d77ef317c71b845b1e30bd509112041d3a19783",
          hex(key));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, 64, 4",
    "11, 64, 4",
    "3, 15, 4",
    "3, 1025, 4",
    "3, 64, 0",
    "3, 64, 17",
    "2147483647, 2147483647, 2147483647"
  })
  void argon2idBeyondBitwardensBoundsIsRefused(int iterations, int memory, int parallelism) {
    byte[] salt = Sha256.of(new byte[0]);
    try (SecretBytes typed = typed("x")) {
      assertThrows(
          OutOfBounds.class,
          () -> BitwardenKey.deriveArgon2id(typed, salt, iterations, memory, parallelism));
    }
  }

  @ParameterizedTest
  @CsvSource({"4999", "2000001", "-1", "2147483647"})
  void pbkdf2BeyondBitwardensBoundsIsRefused(int iterations) {
    try (SecretBytes typed = typed("x")) {
      assertThrows(
          OutOfBounds.class, () -> BitwardenKey.derivePbkdf2(typed, new byte[8], iterations));
    }
  }

  private static SecretBytes typed(String password) {
    try (Password typed = Password.of(password.toCharArray())) {
      return typed.asTyped();
    }
  }

  private static String hex(SecretBytes secret) {
    return secret.<String>lend(HexFormat.of()::formatHex);
  }
}
