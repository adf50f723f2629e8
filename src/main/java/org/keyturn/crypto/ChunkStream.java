package org.keyturn.crypto;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/// STREAM (Hoang, Reyhanitabar, Rogaway, Vizár: "Online Authenticated-Encryption and its
/// Nonce-Reuse Misuse-Resistance", CRYPTO 2015): every chunk is sealed under one key, with a nonce
/// of a derived prefix, the number of the chunk, and whether it is the last one. So no chunk can be
/// left out, repeated, moved, added, or cut off unnoticed.
///
/// Places are taken one after the other on one thread. What is sealed or opened at a place may be
/// so on any thread, side by side with others.
final class ChunkStream implements AutoCloseable {
  /// Plain bytes of a full chunk: what age, too, takes for its STREAM.
  static final int CHUNK = 64 * 1024;

  static final String CHUNKS = "keyturn chunks v1";
  static final String STREAM = "keyturn stream v1";

  private static final int PREFIX = 7;
  private static final long MOST_CHUNKS = 1L << 32;

  private final SecretBytes keyAndPrefix;
  private final byte[] associatedData;
  private final Queue<Gcm> idle = new ConcurrentLinkedQueue<>();
  private long counter;
  private boolean ended;

  /// `keyMaterial` stays the caller's.
  ChunkStream(SecretBytes keyMaterial, byte[] salt, String info, byte[] associatedData) {
    keyAndPrefix = SecretBytes.takeFrom(keyMaterial.lend(bytes -> derive(bytes, salt, info)));
    this.associatedData = associatedData;
  }

  /// One chunk's place in the stream: good for one sealing or one opening.
  final class Place {
    private final int number;
    private final boolean last;
    private final AtomicBoolean used = new AtomicBoolean();

    private Place(int number, boolean last) {
      this.number = number;
      this.last = last;
    }

    /// Two texts at one place would share key and nonce.
    byte[] seal(byte[] plain, int length) {
      if (!used.compareAndSet(false, true)) {
        throw new IllegalStateException("a chunk stands there already");
      }
      return with((gcm, key) ->
          gcm.encrypt(key, nonce(key, number, last), associatedData, plain, length, 0));
    }

    byte[] open(byte[] sealed, int length) throws NotAuthentic {
      return with((gcm, key) ->
          gcm.decrypt(key, nonce(key, number, last), associatedData, sealed, 0, length));
    }
  }

  /// The place of the next chunk. After the last one comes none.
  Place next(boolean last) {
    if (ended || counter == MOST_CHUNKS) {
      throw new IllegalStateException("the stream of chunks has ended");
    }
    ended = last;
    return new Place((int) counter++, last);
  }

  byte[] seal(byte[] plain, int length, boolean last) {
    return next(last).seal(plain, length);
  }

  /// After a failure nothing more is opened.
  byte[] open(byte[] sealed, int length, boolean last) throws NotAuthentic {
    if (ended) {
      throw new NotAuthentic();
    }
    var place = next(last);
    ended = true;
    byte[] plain = place.open(sealed, length);
    ended = last;
    return plain;
  }

  /// Whether the chunk that did not open would have done so at the same place, as the last one or
  /// as one of those before.
  boolean opens(byte[] sealed, int length, boolean last) {
    try {
      Arrays.fill(new Place((int) counter - 1, last).open(sealed, length), (byte) 0);
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
    idle.forEach(Gcm::close);
    idle.clear();
  }

  private static byte[] derive(byte[] keyMaterial, byte[] salt, String info) {
    try (Hkdf hkdf = new Hkdf()) {
      return hkdf.derive(keyMaterial, salt, info, Gcm.KEY + PREFIX);
    }
  }

  private interface Use<X extends Exception> {
    byte[] of(Gcm gcm, byte[] key) throws X;
  }

  /// Lends a cipher and the key.
  private <X extends Exception> byte[] with(Use<X> use) throws X {
    var found = idle.poll();
    var gcm = found == null ? new Gcm() : found;
    byte[] key = keyAndPrefix.copy();
    try {
      return use.of(gcm, key);
    } finally {
      Arrays.fill(key, (byte) 0);
      idle.add(gcm);
    }
  }

  private static byte[] nonce(byte[] key, int number, boolean last) {
    return ByteBuffer.allocate(Gcm.NONCE)
        .put(key, Gcm.KEY, PREFIX)
        .putInt(number)
        .put((byte) (last ? 1 : 0))
        .array();
  }
}
