package org.keyturn.exchange.kdbx;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// A stream of blocks, one in memory at a time, the last of which is empty. Nothing of a block is
/// handed out before it was checked.
abstract class BlocksIn extends InputStream {
  private static final int MOST = 64 * 1024 * 1024;

  private final InputStream in;
  private byte[] block = {};
  private int at;
  private boolean ended;

  BlocksIn(InputStream in) {
    this.in = in;
  }

  /// @return the next block, checked
  abstract byte[] next(InputStream from) throws IOException;

  /// The length and the bytes of a block.
  static byte[] content(InputStream from) throws IOException {
    int length = LittleEndian.readInt(from);
    if (length < 0 || length > MOST) {
      throw new IOException("a block is too long");
    }
    return LittleEndian.read(from, length);
  }

  @Override
  public final int read() throws IOException {
    return fill() ? Byte.toUnsignedInt(block[at++]) : -1;
  }

  @Override
  public final int read(byte[] target, int offset, int length) throws IOException {
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
      Arrays.fill(block, (byte) 0);
      block = next(in);
      at = 0;
      ended = block.length == 0;
    }
    return at < block.length;
  }

  @Override
  public final void close() throws IOException {
    in.close();
  }
}
