package org.keyturn.crypto;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// STREAM (Hoang, Reyhanitabar, Rogaway, Vizár: "Online Authenticated-Encryption and its
/// Nonce-Reuse Misuse-Resistance", CRYPTO 2015): every chunk is sealed under one key, with a nonce
/// of a derived prefix, the number of the chunk, and whether it is the last one. So no chunk can be
/// left out, repeated, moved, added, or cut off unnoticed. Confined to one thread.
final class ChunkStream implements AutoCloseable {
  /// Plain bytes of a full chunk: what age, too, takes for its STREAM.
  static final int CHUNK = 64 * 1024;

  static final String CHUNKS = "keyturn chunks v1";
  static final String STREAM = "keyturn stream v1";

  private static final int PREFIX = 7;
  private static final long MOST_CHUNKS = 1L << 32;

  private final SecretBytes keyAndPrefix;
  private final byte[] associatedData;
  private final Gcm gcm = new Gcm();
  private long counter;
  private boolean ended;

  /// `keyMaterial` stays the caller's.
  ChunkStream(SecretBytes keyMaterial, byte[] salt, String info, byte[] associatedData) {
    keyAndPrefix = SecretBytes.takeFrom(keyMaterial.lend(bytes -> derive(bytes, salt, info)));
    this.associatedData = associatedData;
  }

  byte[] seal(byte[] plain, int length, boolean last) {
    requireMore();
    byte[] key = keyAndPrefix.copy();
    try {
      byte[] sealed = gcm.encrypt(key, nonce(key, last), associatedData, plain, length, 0);
      counter++;
      ended = last;
      return sealed;
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  /// After a failure nothing more is opened.
  byte[] open(byte[] sealed, int length, boolean last) throws NotAuthentic {
    if (ended) {
      throw new NotAuthentic();
    }
    requireMore();
    ended = true;
    byte[] plain = tryOpen(sealed, length, last);
    counter++;
    ended = last;
    return plain;
  }

  /// Whether this would open as the next chunk, without going on to the one after it.
  boolean opens(byte[] sealed, int length, boolean last) {
    try {
      Arrays.fill(tryOpen(sealed, length, last), (byte) 0);
      return true;
    } catch (NotAuthentic e) {
      return false;
    }
  }

  boolean atFirst() {
    return counter == 0;
  }

  @Override
  public void close() {
    keyAndPrefix.close();
    gcm.close();
  }

  private static byte[] derive(byte[] keyMaterial, byte[] salt, String info) {
    try (Hkdf hkdf = new Hkdf()) {
      return hkdf.derive(keyMaterial, salt, info, Gcm.KEY + PREFIX);
    }
  }

  private byte[] tryOpen(byte[] sealed, int length, boolean last) throws NotAuthentic {
    byte[] key = keyAndPrefix.copy();
    try {
      return gcm.decrypt(key, nonce(key, last), associatedData, sealed, 0, length);
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  private byte[] nonce(byte[] key, boolean last) {
    return ByteBuffer.allocate(Gcm.NONCE)
        .put(key, Gcm.KEY, PREFIX)
        .putInt((int) counter)
        .put((byte) (last ? 1 : 0))
        .array();
  }

  private void requireMore() {
    if (ended || counter == MOST_CHUNKS) {
      throw new IllegalStateException("the stream of chunks has ended");
    }
  }
}
