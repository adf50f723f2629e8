package org.keyturn.health;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Digests without a key: enough to tell texts apart in a test.
public class TestDigests implements Digests {
  public boolean closed;

  public TestDigests() {}

  /// @param session is not asked for anything
  public TestDigests(Object session) {}

  @Override
  public byte[] fingerprint(byte[]... parts) {
    var digest = digest("SHA-256");
    for (var part : parts) {
      digest.update((byte) part.length);
      digest.update(part);
    }
    return digest.digest();
  }

  @Override
  public byte[] listed(byte[] utf8) {
    return digest("SHA-1").digest(utf8);
  }

  @Override
  public void close() {
    closed = true;
  }

  public static MessageDigest digest(String name) {
    try {
      return MessageDigest.getInstance(name);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
