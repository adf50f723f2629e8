package org.keyturn.benchmark;

import java.io.InputStream;

/// A block of bytes so many times.
final class RepeatedInput extends InputStream {
  private final byte[] block;
  private final long end;
  private long place;

  RepeatedInput(byte[] block, int times) {
    this.block = block;
    this.end = (long) block.length * times;
  }

  @Override
  public int read() {
    return place == end ? -1 : block[(int) (place++ % block.length)] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    if (place == end) {
      return -1;
    }
    int from = (int) (place % block.length);
    int taken = (int) Math.min(Math.min(length, block.length - from), end - place);
    System.arraycopy(block, from, into, offset, taken);
    place += taken;
    return taken;
  }
}
