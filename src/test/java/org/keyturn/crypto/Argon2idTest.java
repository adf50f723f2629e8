package org.keyturn.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyturn.Effort;

class Argon2idTest {
  private static final KdfParameters CHEAP = new KdfParameters(8 * 1024, 1, 1);

  /// RFC 9106, section 5.3.
  @Test
  void vectorOfTheStandard() {
    byte[] tag =
        Argon2id.hash(
            filled(32, 1),
            filled(16, 2),
            filled(8, 3),
            filled(12, 4),
            new KdfParameters(32, 3, 4),
            32);
    assertEquals(
        "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659",
        HexFormat.of().formatHex(tag));
  }

  @Test
  void dependsOnEveryInput() throws Exception {
    byte[] salt = filled(16, 2);
    try (SecretBytes password = SecretBytes.copyOf(filled(8, 1));
        SecretBytes other = SecretBytes.copyOf(filled(9, 1));
        SecretBytes key = Argon2id.derive(password, salt, CHEAP, 32);
        SecretBytes again = Argon2id.derive(password, salt, CHEAP, 32);
        SecretBytes otherPassword = Argon2id.derive(other, salt, CHEAP, 32);
        SecretBytes otherSalt = Argon2id.derive(password, filled(16, 3), CHEAP, 32);
        SecretBytes harder =
            Argon2id.derive(password, salt, new KdfParameters(8 * 1024, 2, 1), 32)) {
      assertEquals(32, key.length());
      assertArrayEquals(key.copy(), again.copy());
      assertFalse(key.sameAs(otherPassword));
      assertFalse(key.sameAs(otherSalt));
      assertFalse(key.sameAs(harder));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2147483647, 2147483647, 2147483647",
    "1048577, 1, 1",
    "8191, 1, 1",
    "8192, 65, 1",
    "8192, 0, 1",
    "8192, 1, 17",
    "8192, 1, 0",
    "1048576, 5, 4",
    "-1, -1, -1"
  })
  void parametersBeyondTheBoundsAreRefusedAtOnce(int memory, int iterations, int parallelism) {
    KdfParameters hostile = new KdfParameters(memory, iterations, parallelism);
    try (SecretBytes password = SecretBytes.copyOf(filled(8, 1))) {
      Effort.withinOrStopped(
          Duration.ofSeconds(2),
          () ->
              assertThrows(
                  OutOfBounds.class, () -> Argon2id.derive(password, new byte[16], hostile, 32)));
    }
  }

  @Test
  void moreMemoryThanThereIsIsRefusedAtOnce() {
    KdfParameters huge = new KdfParameters(Integer.MAX_VALUE, 1, 1);
    try (SecretBytes password = SecretBytes.copyOf(filled(8, 1))) {
      NotEnoughMemory refused =
          Effort.withinOrStopped(
              Duration.ofSeconds(10),
              () ->
                  assertThrows(
                      NotEnoughMemory.class,
                      () -> Argon2id.deriveUnchecked(password, new byte[16], huge, 32)));
      assertEquals(Integer.MAX_VALUE, refused.kibibytes());
    }
  }

  @Test
  void warmUpLeavesAnInterruptForItsThread() {
    Thread.currentThread().interrupt();
    Argon2id.warmUp();
    assertTrue(Thread.interrupted());
  }

  private static byte[] filled(int length, int value) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }
}
