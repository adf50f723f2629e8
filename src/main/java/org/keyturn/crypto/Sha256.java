package org.keyturn.crypto;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// SHA-256 (FIPS 180-4). Thread-safe.
public final class Sha256 {
  private Sha256() {}

  /// The 32 bytes of the digest.
  public static byte[] of(byte[] bytes) {
    return newDigest().digest(bytes);
  }

  /// For content that comes in parts; confined to one thread.
  public static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
