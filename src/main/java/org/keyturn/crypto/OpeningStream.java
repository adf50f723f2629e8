package org.keyturn.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;

/// Reads what a [SealingStream] wrote: never a byte of a chunk before that chunk was authenticated.
/// All failures of authentication are [BrokenStream]. What was read is whole only once the end of
/// the stream was returned. Confined to one thread; [#close()] does not close the underlying
/// stream.
public final class OpeningStream extends BulkInput {
  private static final int SEALED_CHUNK = ChunkStream.CHUNK + Gcm.TAG;

  private final InputStream in;
  private final ChunkStream stream;

  /// One byte more than a chunk: its presence says that the chunk is not the last.
  private final byte[] sealed = new byte[SEALED_CHUNK + 1];

  private int ahead;
  private byte[] plain = {};
  private int position;
  private boolean ended;

  /// `in` begins after the header. `keyMaterial` stays the caller's, who may close it at once.
  public OpeningStream(InputStream in, SecretBytes keyMaterial, byte[] header) {
    this.in = in;
    stream = new ChunkStream(keyMaterial, Sha256.of(header), ChunkStream.STREAM, new byte[0]);
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    while (position == plain.length) {
      if (ended) {
        return -1;
      }
      next();
    }
    int part = Math.min(length, plain.length - position);
    System.arraycopy(plain, position, target, offset, part);
    position += part;
    return part;
  }

  /// What can be read without opening another chunk.
  @Override
  public int available() {
    return plain.length - position;
  }

  /// Wipes the key and what was not read yet. May be called again.
  @Override
  public void close() {
    ended = true;
    stream.close();
    Arrays.fill(plain, (byte) 0);
    position = plain.length;
  }

  private void next() throws IOException {
    int got = ahead + in.readNBytes(sealed, ahead, sealed.length - ahead);
    boolean last = got <= SEALED_CHUNK;
    int length = Math.min(got, SEALED_CHUNK);
    Arrays.fill(plain, (byte) 0);
    plain = open(length, last);
    position = 0;
    ended = last;
    sealed[0] = sealed[SEALED_CHUNK];
    ahead = last ? 0 : 1;
  }

  private byte[] open(int length, boolean last) throws BrokenStream {
    boolean first = stream.atFirst();
    try {
      return stream.open(sealed, length, last);
    } catch (NotAuthentic e) {
      boolean truncated = last && (length < Gcm.TAG || stream.opens(sealed, length, false));
      close();
      throw new BrokenStream(truncated, first);
    }
  }
}
