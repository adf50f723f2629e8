package org.keyturn.crypto;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Objects;

/// Seals what is written as a stream of chunks, in constant memory. The header is bound in through
/// the key: HKDF-SHA256 of the key material with SHA-256 of the header as the salt. Each stream
/// needs a header of its own, such as one with a random id, because the same header under the same
/// key would repeat nonces. Confined to one thread.
///
/// [#finish()] makes the stream whole. [#close()] only wipes, so that a writer that fails midway
/// leaves a stream which is recognised as cut off; neither closes the underlying stream.
public final class SealingStream extends OutputStream {
  private final OutputStream out;
  private final ChunkStream stream;
  private final byte[] buffer = new byte[ChunkStream.CHUNK];
  private int filled;
  private boolean finished;

  /// `keyMaterial` stays the caller's, who may close it at once.
  public SealingStream(OutputStream out, SecretBytes keyMaterial, byte[] header) {
    this.out = out;
    stream = new ChunkStream(keyMaterial, Sha256.of(header), ChunkStream.STREAM, new byte[0]);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    requireOpen();
    int from = offset;
    int left = length;
    while (left > 0) {
      // A full chunk waits for one more byte: only then it is certainly not the last.
      if (filled == buffer.length) {
        emit(false);
      }
      int part = Math.min(left, buffer.length - filled);
      System.arraycopy(bytes, from, buffer, filled, part);
      filled += part;
      from += part;
      left -= part;
    }
  }

  /// Writes the last chunk and flushes. To be called once; nothing can be written afterwards.
  public void finish() throws IOException {
    requireOpen();
    emit(true);
    close();
    out.flush();
  }

  /// Wipes the key and what was not written yet. May be called again.
  @Override
  public void close() {
    finished = true;
    stream.close();
    Arrays.fill(buffer, (byte) 0);
  }

  private void emit(boolean last) throws IOException {
    out.write(stream.seal(buffer, filled, last));
    filled = 0;
  }

  private void requireOpen() throws IOException {
    if (finished) {
      throw new IOException("the sealed stream has ended");
    }
  }
}
