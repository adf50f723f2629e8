package org.keyturn.crypto;

/// Opens chunks in the order in which they were sealed. Confined to one thread, but for the places
/// that it gives out; closed by whoever obtained it, when nothing is under way any more. The
/// content is whole only once a chunk was accepted as the last one.
public final class ChunkOpener implements AutoCloseable {
  private final ChunkStream stream;

  ChunkOpener(ChunkStream stream) {
    this.stream = stream;
  }

  /// The plain bytes of the next chunk, which the caller wipes where they are secret. `last` says
  /// that the caller has no further chunk. Once this has thrown [NotAuthentic], and after the last
  /// chunk, nothing is accepted.
  public byte[] open(byte[] sealed, boolean last) throws NotAuthentic {
    requireChunk(sealed);
    return stream.open(sealed, sealed.length, last);
  }

  private static void requireChunk(byte[] sealed) throws NotAuthentic {
    if (sealed.length > ChunkStream.CHUNK + Gcm.TAG) {
      throw new NotAuthentic();
    }
  }

  /// The place of the next chunk, for whoever opens several side by side. Once one of them has
  /// thrown, nothing of those after it is to be believed.
  public Place next(boolean last) {
    return new Place(stream.next(last));
  }

  /// Where one chunk belongs; may be handed to any thread.
  public static final class Place {
    private final ChunkStream.Place place;

    private Place(ChunkStream.Place place) {
      this.place = place;
    }

    /// The plain bytes, which the caller wipes where they are secret.
    public byte[] open(byte[] sealed) throws NotAuthentic {
      requireChunk(sealed);
      return place.open(sealed, sealed.length);
    }
  }

  /// Wipes the key. May be called again.
  @Override
  public void close() {
    stream.close();
  }
}
