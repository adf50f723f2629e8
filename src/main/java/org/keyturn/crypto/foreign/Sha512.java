package org.keyturn.crypto.foreign;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// SHA-512 (FIPS 180-4), for other programs' files. Thread-safe.
public final class Sha512 {
  private Sha512() {}

  /// The 64 bytes of the digest over all parts, one after the other.
  public static byte[] of(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-512");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-512", e);
    }
  }
}
