package org.keyturn.cli.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.keyturn.model.json.WipingBytes;

/// Standard input as lines of UTF-8, whatever the locale. Everyone who reads standard input shares
/// one of these, so that what one leaves the next one gets. Buffers that held a line are wiped.
public final class InputLines {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private static final int LINE = 256;
  private static final int BLOCK = 8192;

  private final InputStream in;
  private boolean begun;

  /// @param in read byte by byte, so better buffered; it wipes what it handed out
  public InputLines(InputStream in) {
    this.in = in;
  }

  /// @return the next line without its end, which the caller wipes; empty at the end of input
  public Optional<char[]> line() throws IOException {
    int next = in.read();
    if (next < 0) {
      return Optional.empty();
    }
    var bytes = new WipingBytes(LINE);
    while (next >= 0 && next != '\n') {
      bytes.write(next);
      next = in.read();
    }
    var line = bytes.takeAll();
    try {
      return Optional.of(decode(ByteBuffer.wrap(line, mark(line), line.length - mark(line))));
    } finally {
      begun = true;
      Arrays.fill(line, (byte) 0);
    }
  }

  /// @return everything that is left, which the caller wipes
  public byte[] rest() throws IOException {
    var bytes = new WipingBytes(BLOCK);
    var block = new byte[BLOCK];
    try {
      for (int count = in.read(block); count >= 0; count = in.read(block)) {
        bytes.write(block, 0, count);
      }
      return bytes.takeAll();
    } finally {
      Arrays.fill(block, (byte) 0);
    }
  }

  /// @return the length of the byte order mark at the beginning of everything
  private int mark(byte[] line) {
    int length = BYTE_ORDER_MARK.length;
    boolean marked =
        line.length >= length && Arrays.equals(line, 0, length, BYTE_ORDER_MARK, 0, length);
    return marked && !begun ? length : 0;
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
}
