package org.keyturn.crypto;

/// Seals content of any length chunk by chunk, in constant memory. Confined to one thread; closed
/// by whoever obtained it.
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
    if (length > CHUNK) {
      throw new IllegalArgumentException("a chunk has at most " + CHUNK + " bytes");
    }
    return stream.seal(plain, length, last);
  }

  /// Wipes the key. May be called again.
  @Override
  public void close() {
    stream.close();
  }
}
