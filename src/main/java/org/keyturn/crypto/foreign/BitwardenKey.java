package org.keyturn.crypto.foreign;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.keyturn.crypto.Argon2id;
import org.keyturn.crypto.Hmac;
import org.keyturn.crypto.KdfParameters;
import org.keyturn.crypto.NotEnoughMemory;
import org.keyturn.crypto.OutOfBounds;
import org.keyturn.crypto.SecretBytes;
import org.keyturn.crypto.Sha256;

/// Derives the 64-byte keys of Bitwarden's files from a password: 32 bytes for AES, 32 for HMAC.
/// Bounds are those within which Bitwarden itself opens a file. Slow on purpose; thread-safe. The
/// caller closes what it gets.
public final class BitwardenKey {
  private static final int HALF = 32;
  private static final int KIB_PER_MIB = 1024;

  private BitwardenKey() {}

  /// PBKDF2-HMAC-SHA256 on the salt as it stands, which for an export is the base64 text itself.
  ///
  /// @param iterations 5,000 to 2,000,000
  public static SecretBytes derivePbkdf2(SecretBytes password, byte[] salt, int iterations)
      throws OutOfBounds {
    OutOfBounds.check("iterations", iterations, 5_000, 2_000_000);
    try (SecretBytes key = Pbkdf2.sha256(password, salt, iterations, HALF)) {
      return stretch(key);
    }
  }

  /// Argon2id on SHA-256 of the salt.
  ///
  /// @param iterations 2 to 10
  /// @param memoryMiB 16 to 1024
  /// @param parallelism 1 to 16
  public static SecretBytes deriveArgon2id(
      SecretBytes password, byte[] salt, int iterations, int memoryMiB, int parallelism)
      throws OutOfBounds, NotEnoughMemory {
    OutOfBounds.check("iterations", iterations, 2, 10);
    OutOfBounds.check("memoryMiB", memoryMiB, 16, 1024);
    OutOfBounds.check("parallelism", parallelism, 1, 16);
    KdfParameters parameters = new KdfParameters(memoryMiB * KIB_PER_MIB, iterations, parallelism);
    try (SecretBytes key = Argon2id.deriveUnchecked(password, Sha256.of(salt), parameters, HALF)) {
      return stretch(key);
    }
  }

  /// HKDF-Expand (RFC 5869, without the extract step) of a 32-byte key with "enc" and "mac".
  public static SecretBytes stretch(SecretBytes key32) {
    return SecretBytes.takeFrom(
        key32.lend(key -> {
          byte[] encryption = expand(key, "enc");
          byte[] authentication = expand(key, "mac");
          byte[] both = Arrays.copyOf(encryption, 2 * HALF);
          System.arraycopy(authentication, 0, both, HALF, HALF);
          Arrays.fill(encryption, (byte) 0);
          Arrays.fill(authentication, (byte) 0);
          return both;
        }));
  }

  /// One block is all that 32 bytes need.
  private static byte[] expand(byte[] key, String info) {
    return Hmac.SHA256.of(key, info.getBytes(StandardCharsets.US_ASCII), new byte[] {1});
  }
}
