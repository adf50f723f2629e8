package org.keyturn.format;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// The primitives that the format names.
final class Crypto {
  private static final byte[] NO_SALT = new byte[32];

  private Crypto() {}

  static byte[] argon2id(String password, byte[] salt, int memory, int iterations, int lanes) {
    var generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memory)
            .withIterations(iterations)
            .withParallelism(lanes)
            .withSalt(salt)
            .build());
    var key = new byte[32];
    var form = Normalizer.normalize(password, Normalizer.Form.NFC);
    generator.generateBytes(form.getBytes(StandardCharsets.UTF_8), key);
    return key;
  }

  static byte[] hkdf(byte[] key, String info, int length) throws GeneralSecurityException {
    return hkdf(key, NO_SALT, info, length);
  }

  static byte[] hkdf(byte[] key, byte[] salt, String info, int length)
      throws GeneralSecurityException {
    return KDF.getInstance("HKDF-SHA256")
        .deriveData(
            HKDFParameterSpec.ofExtract()
                .addSalt(salt)
                .addIKM(key)
                .thenExpand(info.getBytes(StandardCharsets.US_ASCII), length));
  }

  static byte[] open(byte[] key, byte[] nonce, byte[] associated, byte[] sealed)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
    cipher.updateAAD(associated);
    return cipher.doFinal(sealed);
  }

  /// @return the content of padded bytes
  static byte[] unpad(byte[] padded) {
    int length = ByteBuffer.wrap(padded).getInt();
    require(padded.length == Math.max(64, padme(4L + length)), "padded length");
    for (int i = 4 + length; i < padded.length; i++) {
      require(padded[i] == 0, "padding");
    }
    return Arrays.copyOfRange(padded, 4, 4 + length);
  }

  static long padme(long n) {
    int e = (int) Math.floor(Math.log(n) / Math.log(2));
    int s = (int) Math.floor(Math.log(e) / Math.log(2)) + 1;
    long step = 1L << (e - s);
    return (n + step - 1) / step * step;
  }

  static byte[] sha256(byte[]... parts) throws GeneralSecurityException {
    var digest = MessageDigest.getInstance("SHA-256");
    for (var part : parts) {
      digest.update(part);
    }
    return digest.digest();
  }

  static void require(boolean condition, String what) {
    if (!condition) {
      throw new IllegalStateException("not as documented: " + what);
    }
  }
}
