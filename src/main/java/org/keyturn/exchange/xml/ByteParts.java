package org.keyturn.exchange.xml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Bytes that come in parts. Never more than twice as many are in memory as there are.
public final class ByteParts {
  private static final int PART = 64 * 1024;

  private final List<byte[]> full = new ArrayList<>();
  private byte[] last = new byte[256];
  private int filled;

  /// @param bytes copied, still the caller's to wipe
  public void add(byte[] bytes, int length) {
    int done = 0;
    while (done < length) {
      if (filled == last.length) {
        room();
      }
      int part = Math.min(last.length - filled, length - done);
      System.arraycopy(bytes, done, last, filled, part);
      filled += part;
      done += part;
    }
  }

  private void room() {
    if (last.length == PART) {
      full.add(last);
      last = new byte[PART];
      filled = 0;
    } else {
      var larger = Arrays.copyOf(last, Math.min(PART, 4 * last.length));
      Arrays.fill(last, (byte) 0);
      last = larger;
    }
  }

  /// @return all of them, for the caller to wipe; nothing is left here
  public byte[] join() {
    var all = new byte[full.size() * PART + filled];
    int at = 0;
    for (var part : full) {
      System.arraycopy(part, 0, all, at, PART);
      Arrays.fill(part, (byte) 0);
      at += PART;
    }
    full.clear();
    System.arraycopy(last, 0, all, at, filled);
    Arrays.fill(last, (byte) 0);
    filled = 0;
    return all;
  }
}
