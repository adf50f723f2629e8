package org.keyturn.format;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// The primitives that the format names.
final class Crypto {
  private static final byte[] NO_SALT = new byte[32];

  private Crypto() {}

  /// Memory in KiB, passes and lanes.
  record Cost(int memory, int iterations, int lanes) {}

  static byte[] argon2id(String password, byte[] secret, byte[] salt, Cost cost) {
    var generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(cost.memory())
            .withIterations(cost.iterations())
            .withParallelism(cost.lanes())
            .withSalt(salt)
            .withSecret(secret)
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
    int e = (int) Math.floor(Math.log((double) n) / Math.log(2));
    int s = (int) Math.floor(Math.log(e) / Math.log(2)) + 1;
    long step = 1L << (e - s);
    return (n + step - 1) / step * step;
  }

  /// @return what Argon2id takes as its secret, of a key file that Keyturn made
  static byte[] madeKeyFile(String text) throws GeneralSecurityException {
    var words = text.strip().split("\\s+");
    require(words.length == 12 && words[0].equals("keyturn-key-file"), "key file");
    require(words[1].equals("1") && words[10].equals("check"), "key file");
    var random = HexFormat.of().parseHex(String.join("", List.of(words).subList(2, 10)));
    var label = "keyturn key file check v1".getBytes(StandardCharsets.US_ASCII);
    var check = HexFormat.of().formatHex(sha256(label, random), 0, 4);
    require(words[11].equals(check), "check value");
    return hmac(random, "keyturn key file v1 made");
  }

  private static byte[] hmac(byte[] key, String message) throws GeneralSecurityException {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(message.getBytes(StandardCharsets.US_ASCII));
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
