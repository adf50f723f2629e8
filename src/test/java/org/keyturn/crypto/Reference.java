package org.keyturn.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The documented constructions once more, out of the JDK's own HKDF and AES-GCM alone: what a
/// stranger would write.
final class Reference {
  private Reference() {}

  static byte[] hkdf(byte[] key, byte[] salt, String info, int length)
      throws GeneralSecurityException {
    byte[] label = info.getBytes(StandardCharsets.UTF_8);
    return KDF.getInstance("HKDF-SHA256")
        .deriveData(
            HKDFParameterSpec.ofExtract().addIKM(key).addSalt(salt).thenExpand(label, length));
  }

  static byte[] wrap(byte[] vaultKey, byte[] masterKey, byte[] nonce, byte[] associated)
      throws GeneralSecurityException {
    byte[] stretched = hkdf(masterKey, new byte[0], "keyturn wrap v1", 32);
    byte[] sealed = gcm(Cipher.ENCRYPT_MODE, stretched, nonce, associated, vaultKey);
    return ByteBuffer.allocate(60).put(nonce).put(sealed).array();
  }

  static KeyId keyId(byte[] vaultKey) throws GeneralSecurityException {
    return KeyId.of(hkdf(vaultKey, new byte[0], "keyturn key id v1", 16));
  }

  /// The padded plaintext of a sealed record.
  static byte[] open(byte[] vaultKey, String purpose, byte[] associated, byte[] sealed)
      throws GeneralSecurityException {
    byte[] subKey = hkdf(vaultKey, new byte[0], "keyturn subkey v1 " + purpose, 32);
    byte[] keys = hkdf(subKey, slice(sealed, 0, 32), "keyturn seal v1", 44);
    return gcm(
        Cipher.DECRYPT_MODE,
        slice(keys, 0, 32),
        slice(keys, 32, 44),
        associated,
        slice(sealed, 32, sealed.length));
  }

  /// One chunk of a stream whose 39 bytes of key and prefix are given.
  static byte[] openChunk(byte[] keys, int number, boolean last, byte[] associated, byte[] sealed)
      throws GeneralSecurityException {
    byte[] nonce =
        ByteBuffer.allocate(12).put(keys, 32, 7).putInt(number).put((byte) (last ? 1 : 0)).array();
    return gcm(Cipher.DECRYPT_MODE, slice(keys, 0, 32), nonce, associated, sealed);
  }

  static byte[] gcm(int mode, byte[] key, byte[] nonce, byte[] associated, byte[] input)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
    cipher.updateAAD(associated);
    return cipher.doFinal(input);
  }

  static byte[] slice(byte[] bytes, int from, int to) {
    return Arrays.copyOfRange(bytes, from, to);
  }
}
