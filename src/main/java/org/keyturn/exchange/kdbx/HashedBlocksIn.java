package org.keyturn.exchange.kdbx;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.keyturn.crypto.Sha256;

/// The content of versions before 4, inside the encryption: numbered blocks, each behind its
/// SHA-256, the last of which is empty.
final class HashedBlocksIn extends InputStream {
  private static final int MOST = 64 * 1024 * 1024;
  private static final int HASH = 32;

  private final InputStream in;
  private byte[] block = {};
  private int at;
  private int number;
  private boolean ended;

  HashedBlocksIn(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    return fill() ? Byte.toUnsignedInt(block[at++]) : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int part = Math.min(length, block.length - at);
    System.arraycopy(block, at, target, offset, part);
    at += part;
    return part;
  }

  private boolean fill() throws IOException {
    if (at == block.length && !ended) {
      if (Bytes.readInt(in) != number++) {
        throw new IOException("a block is out of order");
      }
      var hash = Bytes.read(in, HASH);
      int length = Bytes.readInt(in);
      if (length < 0 || length > MOST) {
        throw new IOException("a block is too long");
      }
      Arrays.fill(block, (byte) 0);
      block = Bytes.read(in, length);
      at = 0;
      ended = length == 0;
      if (!Arrays.equals(hash, ended ? new byte[HASH] : Sha256.of(block))) {
        throw new IOException("a block was altered");
      }
    }
    return at < block.length;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
