package org.keyturn.crypto;

/// Opens chunks in the order in which they were sealed. Confined to one thread; closed by whoever
/// obtained it. The content is whole only once a chunk was accepted as the last one.
public final class ChunkOpener implements AutoCloseable {
  private final ChunkStream stream;

  ChunkOpener(ChunkStream stream) {
    this.stream = stream;
  }

  /// The plain bytes of the next chunk, which the caller wipes where they are secret. `last` says
  /// that the caller has no further chunk. Once this has thrown [NotAuthentic], and after the last
  /// chunk, nothing is accepted.
  public byte[] open(byte[] sealed, boolean last) throws NotAuthentic {
    if (sealed.length > ChunkStream.CHUNK + Gcm.TAG) {
      throw new NotAuthentic();
    }
    return stream.open(sealed, sealed.length, last);
  }

  /// Wipes the key. May be called again.
  @Override
  public void close() {
    stream.close();
  }
}
