package org.keyturn.crypto.foreign;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.keyturn.crypto.SecretBytes;
import org.keyturn.crypto.Sha256;

/// KeePass's first key derivation: each half of 32 bytes encrypted over and over with AES-256 under
/// the seed, then SHA-256. Slow on purpose; thread-safe.
public final class AesRounds {
  private static final int BLOCK = 16;
  private static final int KEY = 32;

  /// Blocks for one call of the cipher.
  private static final int AT_ONCE = 4096;

  private AesRounds() {}

  /// The key of 32 bytes, which the caller closes; empty if it was stopped.
  ///
  /// @param secret 32 bytes
  /// @param seed 32 bytes
  /// @param stop asked several times a second
  public static Optional<SecretBytes> derive(
      SecretBytes secret, byte[] seed, long rounds, BooleanSupplier stop) {
    if (secret.length() != KEY || seed.length != KEY) {
      throw new IllegalArgumentException("secret and seed have 32 bytes each");
    }
    byte[] both = secret.lend(byte[]::clone);
    try {
      boolean whole = chain(both, 0, seed, rounds, stop) && chain(both, BLOCK, seed, rounds, stop);
      return whole ? Optional.of(SecretBytes.takeFrom(Sha256.of(both))) : Optional.empty();
    } finally {
      Arrays.fill(both, (byte) 0);
    }
  }

  /// A block encrypted n times is the last of n blocks of zeros in CBC mode whose IV is that block,
  /// which the JDK does many times faster than block by block.
  private static boolean chain(
      byte[] block, int at, byte[] seed, long rounds, BooleanSupplier stop) {
    byte[] zeros = new byte[AT_ONCE * BLOCK];
    byte[] out = new byte[AT_ONCE * BLOCK];
    try {
      Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
      cipher.init(
          Cipher.ENCRYPT_MODE,
          new SecretKeySpec(seed, "AES"),
          new IvParameterSpec(block, at, BLOCK));
      for (long left = rounds; left > 0; left -= AT_ONCE) {
        if (stop.getAsBoolean()) {
          return false;
        }
        int part = (int) Math.min(left, AT_ONCE) * BLOCK;
        cipher.update(zeros, 0, part, out, 0);
        System.arraycopy(out, part - BLOCK, block, at, BLOCK);
      }
      return true;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-CBC failed", e);
    } finally {
      Arrays.fill(out, (byte) 0);
    }
  }
}
