package org.keyturn.crypto;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;

/// Recognises a text by its HMAC-SHA256 (RFC 2104) under a random key that the caller keeps.
public final class Recognition {
  private static final String HMAC = "HmacSHA256";
  private static final int KEY = 32;

  private Recognition() {}

  /// 32 random bytes.
  public static byte[] newKey() {
    return Randomness.bytes(KEY);
  }

  /// 32 bytes.
  ///
  /// @param key stays the caller's
  /// @param text stays the caller's
  public static byte[] of(byte[] key, char[] text) {
    var encoded = encoded(text);
    try (RawKey raw = RawKey.takeFrom(key.clone(), HMAC)) {
      var mac = Mac.getInstance(HMAC);
      mac.init(raw);
      mac.update(encoded);
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + HMAC, e);
    } finally {
      Arrays.fill(encoded, (byte) 0);
    }
  }

  private static byte[] encoded(char[] text) {
    var buffer = StandardCharsets.UTF_8.encode(CharBuffer.wrap(text));
    var bytes = new byte[buffer.remaining()];
    buffer.get(0, bytes);
    for (int i = 0; i < buffer.limit(); i++) {
      buffer.put(i, (byte) 0);
    }
    return bytes;
  }
}
