package org.keyturn.crypto.foreign;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// SHA-1 (FIPS 180-4) of a password, by which published lists of breached passwords are kept. It
/// protects nothing: whoever has the hash of an easy password has the password. Thread-safe.
public final class BreachedHash {
  private BreachedHash() {}

  /// The 20 bytes of the digest; the caller wipes them like the password.
  public static byte[] of(byte[] utf8) {
    try {
      return MessageDigest.getInstance("SHA-1").digest(utf8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-1", e);
    }
  }
}
