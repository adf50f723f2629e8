package org.keyturn.crypto;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.Mac;

/// Tells whether texts are equal without keeping them: HMAC-SHA256 (RFC 2104) under a key that dies
/// with this object, so that its results say nothing to anybody who cannot make that key again.
/// Thread-safe; closed when nothing is under way any more.
public final class Comparer implements AutoCloseable {
  private static final String HMAC = "HmacSHA256";
  private static final int KEY = 32;

  private final SecretBytes key;
  private final Queue<Mac> idle = new ConcurrentLinkedQueue<>();

  /// Under a random key, which nobody can make again.
  public Comparer() {
    this(SecretBytes.random(KEY));
  }

  /// @param key of 32 bytes; this object's to close
  public Comparer(SecretBytes key) {
    this.key = key;
  }

  /// 32 bytes, equal only for the same parts in the same order: each part is preceded by its
  /// length.
  public byte[] of(byte[]... parts) {
    byte[] bytes = key.copy();
    Mac mac = take();
    try (RawKey raw = RawKey.takeFrom(bytes, HMAC)) {
      mac.init(raw);
      for (byte[] part : parts) {
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        mac.update(part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC takes any key", e);
    } finally {
      idle.add(mac);
    }
  }

  private Mac take() {
    Mac mac = idle.poll();
    try {
      return mac == null ? Mac.getInstance(HMAC) : mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + HMAC, e);
    }
  }

  /// A MAC keeps its last key until it is given another one.
  private static void forget(Mac mac) {
    try (RawKey none = new RawKey(new byte[KEY], 0, KEY, HMAC)) {
      mac.init(none);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC takes any key", e);
    }
  }

  /// Wipes the key; further use throws [IllegalStateException]. May be called again.
  @Override
  public void close() {
    key.close();
    for (Mac mac = idle.poll(); mac != null; mac = idle.poll()) {
      forget(mac);
    }
  }
}
