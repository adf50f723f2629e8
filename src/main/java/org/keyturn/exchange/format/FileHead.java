package org.keyturn.exchange.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Arrays;

/// How a file begins, by which many formats are known.
public final class FileHead {
  private static final int MOST = 64 * 1024;

  private final byte[] bytes;

  private FileHead(byte[] bytes) {
    this.bytes = bytes;
  }

  public static FileHead of(ByteSource source) throws IOException {
    try (var in = source.open()) {
      return new FileHead(in.readNBytes(MOST));
    }
  }

  /// @return not copied
  public byte[] bytes() {
    return bytes;
  }

  public boolean begins(byte[] with) {
    return bytes.length >= with.length
        && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
  }

  /// @return as UTF-8, without a byte order mark and spaces before the first character
  public String text() {
    var text = new String(bytes, UTF_8);
    return (text.startsWith("\uFEFF") ? text.substring(1) : text).stripLeading();
  }

  /// @return the first that is no space, byte order mark or half of a wide character; NUL if there
  ///   is none
  public char firstCharacter() {
    for (byte b : bytes) {
      char c = (char) Byte.toUnsignedInt(b);
      if (c > ' ' && c < 0x80) {
        return c;
      }
      if (c >= 0x80 && c != 0xef && c != 0xbb && c != 0xbf && c != 0xfe && c != 0xff) {
        return c;
      }
    }
    return '\0';
  }
}
