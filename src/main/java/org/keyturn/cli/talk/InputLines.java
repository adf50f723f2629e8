package org.keyturn.cli.talk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// Standard input as lines of UTF-8, whatever the locale. Everyone who reads standard input shares
/// one of these, so that what one leaves the next one gets. Buffers that held a line are wiped.
public final class InputLines {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final InputStream in;
  private boolean begun;

  /// @param in read byte by byte, so better buffered
  public InputLines(InputStream in) {
    this.in = in;
  }

  /// @return the next line without its end, which the caller wipes; empty at the end of input
  public Optional<char[]> line() throws IOException {
    var bytes = new WipedBytes();
    int next = in.read();
    if (next < 0) {
      return Optional.empty();
    }
    while (next >= 0 && next != '\n') {
      bytes.write(next);
      next = in.read();
    }
    try {
      return Optional.of(decode(bytes.toByteBuffer(dropMark(bytes))));
    } finally {
      bytes.wipe();
    }
  }

  /// @return everything that is left, which the caller wipes
  public byte[] rest() throws IOException {
    try (var bytes = new WipedBytes()) {
      in.transferTo(bytes);
      var all = bytes.toByteArray();
      bytes.wipe();
      return all;
    }
  }

  private int dropMark(WipedBytes bytes) {
    boolean first = !begun;
    begun = true;
    return first && bytes.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
  }

  private static char[] decode(ByteBuffer bytes) {
    var text = StandardCharsets.UTF_8.decode(bytes);
    int length = text.length();
    if (length > 0 && text.charAt(length - 1) == '\r') {
      length--;
    }
    var chars = new char[length];
    text.get(chars, 0, length);
    Arrays.fill(text.array(), '\0');
    return chars;
  }

  /// A byte array stream whose buffers do not outlive it.
  private static final class WipedBytes extends ByteArrayOutputStream {
    WipedBytes() {
      super(8192);
    }

    @Override
    public synchronized void write(int b) {
      makeRoom(1);
      super.write(b);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
      makeRoom(length);
      super.write(bytes, offset, length);
    }

    boolean startsWith(byte[] prefix) {
      return count >= prefix.length
          && Arrays.equals(buf, 0, prefix.length, prefix, 0, prefix.length);
    }

    ByteBuffer toByteBuffer(int from) {
      return ByteBuffer.wrap(buf, from, count - from);
    }

    void wipe() {
      Arrays.fill(buf, (byte) 0);
      reset();
    }

    /// Grows here, since the growing of the parent leaves the old buffer as it was.
    private void makeRoom(int more) {
      if (count + more > buf.length) {
        var old = buf;
        buf = Arrays.copyOf(old, Math.max(old.length * 2, count + more));
        Arrays.fill(old, (byte) 0);
      }
    }
  }
}
