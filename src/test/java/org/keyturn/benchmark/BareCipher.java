package org.keyturn.benchmark;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// AES-256-GCM of the JDK under one key: nonce, ciphertext, tag. No padding, no key of its own for
/// each record, no associated data.
final class BareCipher {
  static final int OVERHEAD = 12 + 16;

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private final Cipher cipher;
  private SecretKeySpec key = fresh();

  BareCipher() throws GeneralSecurityException {
    cipher = Cipher.getInstance("AES/GCM/NoPadding");
  }

  private SecretKeySpec fresh() {
    var bytes = new byte[32];
    random.nextBytes(bytes);
    return new SecretKeySpec(bytes, "AES");
  }

  /// Forgets its key and takes a new one.
  void turn() {
    key = fresh();
  }

  /// @return another one with the same key
  BareCipher twin() throws GeneralSecurityException {
    var twin = new BareCipher();
    twin.key = key;
    return twin;
  }

  byte[] seal(byte[] plain) throws GeneralSecurityException {
    var nonce = new byte[NONCE];
    random.nextBytes(nonce);
    cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
    var sealed = Arrays.copyOf(nonce, plain.length + OVERHEAD);
    cipher.doFinal(plain, 0, plain.length, sealed, NONCE);
    return sealed;
  }

  byte[] open(byte[] sealed) throws GeneralSecurityException {
    cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE));
    return cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
  }
}
