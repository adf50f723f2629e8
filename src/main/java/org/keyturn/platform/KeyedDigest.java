package org.keyturn.platform;

/// A digest of texts under a random key: whoever has the key recognises the text, but cannot read
/// it from the digest. Safe for use from any thread.
public interface KeyedDigest {

  /// A key of 32 random bytes.
  byte[] newKey();

  /// 32 bytes.
  ///
  /// @param text stays the caller's
  byte[] of(byte[] key, char[] text);
}
