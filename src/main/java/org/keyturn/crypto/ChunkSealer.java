package org.keyturn.crypto;

/// Seals content of any length chunk by chunk, in constant memory. Confined to one thread, but for
/// the places that it gives out; closed by whoever obtained it, when nothing is under way any more.
public final class ChunkSealer implements AutoCloseable {
  /// The most plain bytes that one chunk holds.
  public static final int CHUNK = ChunkStream.CHUNK;

  /// How much longer a sealed chunk is than its plain bytes.
  public static final int OVERHEAD = Gcm.TAG;

  private final byte[] salt;
  private final ChunkStream stream;

  ChunkSealer(byte[] salt, ChunkStream stream) {
    this.salt = salt;
    this.stream = stream;
  }

  /// To be kept beside the chunks, in the clear; a copy.
  public byte[] salt() {
    return salt.clone();
  }

  /// The next chunk: the first `length` bytes of `plain`, encrypted, and a tag. After the last one,
  /// which may be empty, comes none: [IllegalStateException].
  public byte[] seal(byte[] plain, int length, boolean last) {
    requireChunk(length);
    return stream.seal(plain, length, last);
  }

  private static void requireChunk(int length) {
    if (length > CHUNK) {
      throw new IllegalArgumentException("a chunk has at most " + CHUNK + " bytes");
    }
  }

  /// The place of the next chunk, for whoever seals several side by side.
  public Place next(boolean last) {
    return new Place(stream.next(last));
  }

  /// Where one chunk belongs; may be handed to any thread.
  public static final class Place {
    private final ChunkStream.Place place;

    private Place(ChunkStream.Place place) {
      this.place = place;
    }

    /// To be called once: a second call throws [IllegalStateException], because two texts at one
    /// place would give each other away.
    public byte[] seal(byte[] plain, int length) {
      requireChunk(length);
      return place.seal(plain, length);
    }
  }

  /// Wipes the key. May be called again.
  @Override
  public void close() {
    stream.close();
  }
}
