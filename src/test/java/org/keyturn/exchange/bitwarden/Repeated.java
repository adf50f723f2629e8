package org.keyturn.exchange.bitwarden;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.util.Arrays;

/// A letter many times, then an end.
final class Repeated extends InputStream {
  private long left;
  private final byte[] end;
  private int position;

  Repeated(long times, String end) {
    this.left = times;
    this.end = end.getBytes(UTF_8);
  }

  @Override
  public int read() {
    if (left > 0) {
      left--;
      return 'x';
    }
    return position < end.length ? end[position++] : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    if (left == 0) {
      int next = read();
      if (next < 0) {
        return -1;
      }
      target[offset] = (byte) next;
      return 1;
    }
    int part = (int) Math.min(left, length);
    Arrays.fill(target, offset, offset + part, (byte) 'x');
    left -= part;
    return part;
  }
}
