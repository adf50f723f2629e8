package org.keyturn.crypto.foreign;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.keyturn.crypto.Hmac;
import org.keyturn.crypto.NotAuthentic;
import org.keyturn.crypto.Randomness;
import org.keyturn.crypto.SecretBytes;

/// Bitwarden's encrypted strings of type 2: `2.iv|ciphertext|mac`, AES-256-CBC with HMAC-SHA256
/// over IV and ciphertext. Keys have 64 bytes, 32 for each. Thread-safe.
public final class EncString {
  private static final String TYPE = "2.";
  private static final int HALF = 32;
  private static final int BLOCK = 16;

  private EncString() {}

  /// The content, which the caller wipes where it is secret. The MAC is checked before anything is
  /// decrypted. Every other type is refused, above all type 0: it has no MAC, so that accepting it
  /// would let anybody alter what such a key protects.
  public static byte[] open(SecretBytes key64, String encString) throws NotAuthentic {
    requireLength(key64);
    List<byte[]> parts = parse(encString);
    byte[] iv = parts.get(0);
    byte[] ciphertext = parts.get(1);
    byte[] mac = key64.lend(key -> mac(key, iv, ciphertext));
    if (!MessageDigest.isEqual(mac, parts.get(2))) {
      throw new NotAuthentic();
    }
    try {
      return key64.lend(key -> crypt(Cipher.DECRYPT_MODE, key, iv, ciphertext));
    } catch (IllegalStateException e) {
      // Authentic, yet not padded as it should be: whoever holds the key wrote nonsense.
      throw new NotAuthentic();
    }
  }

  /// Seals `plain`, which the caller still wipes, under a fresh IV.
  public static String seal(SecretBytes key64, byte[] plain) {
    requireLength(key64);
    byte[] iv = Randomness.bytes(BLOCK);
    byte[] ciphertext = key64.lend(key -> crypt(Cipher.ENCRYPT_MODE, key, iv, plain));
    byte[] mac = key64.lend(key -> mac(key, iv, ciphertext));
    Base64.Encoder base64 = Base64.getEncoder();
    return TYPE
        + base64.encodeToString(iv)
        + "|"
        + base64.encodeToString(ciphertext)
        + "|"
        + base64.encodeToString(mac);
  }

  private static List<byte[]> parse(String encString) throws NotAuthentic {
    if (!encString.startsWith(TYPE)) {
      throw new NotAuthentic();
    }
    String[] parts = encString.substring(TYPE.length()).split("\\|", -1);
    if (parts.length != 3) {
      throw new NotAuthentic();
    }
    try {
      Base64.Decoder base64 = Base64.getDecoder();
      List<byte[]> decoded =
          List.of(base64.decode(parts[0]), base64.decode(parts[1]), base64.decode(parts[2]));
      if (decoded.get(0).length != BLOCK) {
        throw new NotAuthentic();
      }
      return decoded;
    } catch (IllegalArgumentException e) {
      throw new NotAuthentic();
    }
  }

  private static byte[] mac(byte[] key, byte[] iv, byte[] ciphertext) {
    byte[] half = Arrays.copyOfRange(key, HALF, 2 * HALF);
    try {
      return Hmac.SHA256.of(half, iv, ciphertext);
    } finally {
      Arrays.fill(half, (byte) 0);
    }
  }

  private static byte[] crypt(int mode, byte[] key, byte[] iv, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
      cipher.init(mode, new SecretKeySpec(key, 0, HALF, "AES"), new IvParameterSpec(iv));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-CBC failed", e);
    }
  }

  private static void requireLength(SecretBytes key) {
    if (key.length() != 2 * HALF) {
      throw new IllegalArgumentException("the key has 64 bytes");
    }
  }
}
