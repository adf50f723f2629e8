package org.keyturn.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;

/// HKDF-SHA256 (RFC 5869) over one MAC that is initialised anew for each step: takes about half the
/// time of a fresh `javax.crypto.KDF`, which each record would need. The MAC holds its last key
/// until [#close()]. Not thread-safe.
final class Hkdf implements AutoCloseable {
  private static final String HMAC = "HmacSHA256";
  private static final int HASH = 32;

  /// RFC 5869, section 2.2: without a salt, a hash length of zeros.
  private static final byte[] NO_SALT = new byte[HASH];

  private final Mac mac;

  Hkdf() {
    try {
      mac = Mac.getInstance(HMAC);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + HMAC, e);
    }
  }

  /// Without a salt. The caller wipes the result, which has at most 255 * 32 bytes.
  byte[] derive(byte[] keyMaterial, String info, int length) {
    return derive(keyMaterial, NO_SALT, info, length);
  }

  byte[] derive(byte[] keyMaterial, byte[] salt, String info, int length) {
    byte[] pseudoRandomKey = extract(salt, keyMaterial);
    try {
      return expand(pseudoRandomKey, info.getBytes(StandardCharsets.UTF_8), length);
    } finally {
      Arrays.fill(pseudoRandomKey, (byte) 0);
    }
  }

  byte[] extract(byte[] salt, byte[] keyMaterial) {
    init(salt);
    return mac.doFinal(keyMaterial);
  }

  byte[] expand(byte[] pseudoRandomKey, byte[] info, int length) {
    if (length > 255 * HASH) {
      throw new IllegalArgumentException("HKDF gives at most 255 blocks");
    }
    init(pseudoRandomKey);
    byte[] out = new byte[length];
    byte[] block = {};
    for (int done = 0, counter = 1; done < length; done += HASH, counter++) {
      mac.update(block);
      mac.update(info);
      mac.update((byte) counter);
      Arrays.fill(block, (byte) 0);
      block = mac.doFinal();
      System.arraycopy(block, 0, out, done, Math.min(HASH, length - done));
    }
    Arrays.fill(block, (byte) 0);
    return out;
  }

  /// For a single derivation.
  static byte[] once(byte[] keyMaterial, String info, int length) {
    return once(keyMaterial, NO_SALT, info, length);
  }

  static byte[] once(byte[] keyMaterial, byte[] salt, String info, int length) {
    try (Hkdf hkdf = new Hkdf()) {
      return hkdf.derive(keyMaterial, salt, info, length);
    }
  }

  /// Has the JDK overwrite the padded keys, by taking another key. It can still be used.
  @Override
  public void close() {
    init(NO_SALT);
  }

  private void init(byte[] key) {
    try (RawKey raw = new RawKey(key, 0, key.length, HMAC)) {
      mac.init(raw);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC takes keys of any length", e);
    }
  }
}
