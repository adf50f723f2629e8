package org.keyturn.model.json;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/// Collects bytes and overwrites every array that it outgrows or gives up. Confined to one thread.
public final class WipingBytes extends ByteArrayOutputStream {

  public WipingBytes(int expected) {
    super(expected);
  }

  @Override
  public synchronized void write(int b) {
    makeRoom(1);
    super.write(b);
  }

  @Override
  public synchronized void write(byte[] b, int off, int len) {
    makeRoom(len);
    super.write(b, off, len);
  }

  private void makeRoom(int more) {
    int needed = Math.addExact(count, more);
    if (needed > buf.length) {
      var outgrown = buf;
      buf = Arrays.copyOf(outgrown, (int) Math.min(Integer.MAX_VALUE - 8L, needed * 2L));
      Arrays.fill(outgrown, (byte) 0);
    }
  }

  /// @return what was collected; the buffer behind it is zeros from then on
  public byte[] takeAll() {
    var all = toByteArray();
    Arrays.fill(buf, (byte) 0);
    reset();
    return all;
  }
}
