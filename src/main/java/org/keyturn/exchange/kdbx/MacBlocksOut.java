package org.keyturn.exchange.kdbx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/// Writes the content of version 4 as [MacBlocksIn] reads it. Closing writes the empty last block
/// and leaves `out` open.
final class MacBlocksOut extends OutputStream {
  private static final int BLOCK = 1024 * 1024;

  private final OutputStream out;
  private final BodyKeys keys;
  private final byte[] block = new byte[BLOCK];
  private int filled;
  private long number;
  private boolean closed;

  MacBlocksOut(OutputStream out, BodyKeys keys) {
    this.out = out;
    this.keys = keys;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] source, int offset, int length) throws IOException {
    int done = 0;
    while (done < length) {
      int part = Math.min(BLOCK - filled, length - done);
      System.arraycopy(source, offset + done, block, filled, part);
      filled += part;
      done += part;
      if (filled == BLOCK) {
        drain();
      }
    }
  }

  private void drain() throws IOException {
    var content = Arrays.copyOf(block, filled);
    out.write(keys.blockMac(number++, content));
    out.write(LittleEndian.ofInt(filled));
    out.write(content);
    filled = 0;
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    if (filled > 0) {
      drain();
    }
    drain();
  }
}
