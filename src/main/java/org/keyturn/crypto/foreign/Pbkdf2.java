package org.keyturn.crypto.foreign;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import org.keyturn.crypto.Derivations;
import org.keyturn.crypto.Hmac;
import org.keyturn.crypto.SecretBytes;

/// PBKDF2-HMAC-SHA256 (RFC 8018, section 5.2) on a password of bytes: the JDK's own takes
/// characters only. Slow on purpose; thread-safe.
final class Pbkdf2 {
  private static final int HASH = 32;

  /// Iterations after which it looks whether the key is still wanted.
  private static final int LOOK = 1 << 16;

  private Pbkdf2() {}

  /// A key of `length` bytes, which the caller closes. The caller has checked the iterations
  /// against the bounds of the format.
  public static SecretBytes sha256(SecretBytes password, byte[] salt, int iterations, int length) {
    if (iterations < 1) {
      throw new IllegalArgumentException("at least one iteration");
    }
    Mac mac = password.lend(Hmac.SHA256::keyed);
    byte[] out = new byte[length];
    byte[] block = new byte[HASH];
    for (int done = 0, number = 1; done < length; done += HASH, number++) {
      block(mac, salt, iterations, number, block);
      System.arraycopy(block, 0, out, done, Math.min(HASH, length - done));
    }
    Arrays.fill(block, (byte) 0);
    return SecretBytes.takeFrom(out);
  }

  private static void block(Mac mac, byte[] salt, int iterations, int number, byte[] sum) {
    byte[] last = new byte[HASH];
    try {
      mac.update(salt);
      mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
      mac.doFinal(last, 0);
      System.arraycopy(last, 0, sum, 0, HASH);
      for (int i = 1; i < iterations; i++) {
        if (i % LOOK == 0) {
          Derivations.check();
        }
        mac.update(last);
        mac.doFinal(last, 0);
        for (int k = 0; k < HASH; k++) {
          sum[k] ^= last[k];
        }
      }
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the block holds the whole tag", e);
    } finally {
      Arrays.fill(last, (byte) 0);
    }
  }
}
