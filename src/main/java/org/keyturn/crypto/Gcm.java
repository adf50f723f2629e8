package org.keyturn.crypto;

import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/// AES-256-GCM with 12-byte nonces and 16-byte tags by the JDK. Keeps one cipher that is
/// initialised for each call, because obtaining one costs five times as much; the cipher holds its
/// last key until [#close()]. Not thread-safe.
final class Gcm implements AutoCloseable {
  static final int KEY = 32;
  static final int NONCE = 12;
  static final int TAG = 16;

  private static final byte[] NO_KEY = new byte[KEY];
  private static final byte[] NO_NONCE = new byte[NONCE];

  private final Cipher cipher;

  Gcm() {
    try {
      cipher = Cipher.getInstance("AES/GCM/NoPadding");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has AES-GCM", e);
    }
  }

  /// The first `length` bytes of `plain`, encrypted with the first 32 bytes of `key`, then the tag,
  /// all behind `before` bytes left free.
  byte[] encrypt(
      byte[] key, byte[] nonce, byte[] associated, byte[] plain, int length, int before) {
    try {
      init(Cipher.ENCRYPT_MODE, key, nonce, associated);
      byte[] out = new byte[before + length + TAG];
      cipher.doFinal(plain, 0, length, out, before);
      return out;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("encryption cannot fail", e);
    }
  }

  /// The plain bytes of what stands in `sealed` from `from` on.
  byte[] decrypt(byte[] key, byte[] nonce, byte[] associated, byte[] sealed, int from, int to)
      throws NotAuthentic {
    if (to - from < TAG) {
      throw new NotAuthentic();
    }
    try {
      init(Cipher.DECRYPT_MODE, key, nonce, associated);
      return cipher.doFinal(sealed, from, to - from);
    } catch (AEADBadTagException e) {
      throw new NotAuthentic();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("decryption fails by its tag only", e);
    }
  }

  /// Has the JDK overwrite the key and what it expanded it to, by taking another key. It can still
  /// be used.
  @Override
  public void close() {
    try {
      // Encryption alone replaces all that encryption kept; a nonce is not taken twice under one
      // key.
      init(Cipher.DECRYPT_MODE, NO_KEY, NO_NONCE, NO_NONCE);
      init(Cipher.ENCRYPT_MODE, NO_KEY, Randomness.bytes(NONCE), NO_NONCE);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES takes any key of its length", e);
    }
  }

  private void init(int mode, byte[] key, byte[] nonce, byte[] associated)
      throws GeneralSecurityException {
    try (RawKey raw = new RawKey(key, 0, KEY, "AES")) {
      cipher.init(mode, raw, new GCMParameterSpec(TAG * 8, nonce));
    }
    cipher.updateAAD(associated);
  }
}
