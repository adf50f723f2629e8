package org.keyturn.ui.attachments;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/// Takes a file into memory, up to its known size, and overwrites it when closed.
final class WipedBytes extends OutputStream {
  private final byte[] bytes;
  private int size;

  WipedBytes(int most) {
    bytes = new byte[most];
  }

  @Override
  public void write(int value) throws IOException {
    requireRoom(1);
    bytes[size++] = (byte) value;
  }

  @Override
  public void write(byte[] source, int offset, int length) throws IOException {
    requireRoom(length);
    System.arraycopy(source, offset, bytes, size, length);
    size += length;
  }

  private void requireRoom(int length) throws IOException {
    if (length > bytes.length - size) {
      throw new IOException("more than was announced");
    }
  }

  /// The bytes themselves, good until this is closed.
  byte[] array() {
    return bytes;
  }

  int size() {
    return size;
  }

  @Override
  public void close() {
    Arrays.fill(bytes, (byte) 0);
    size = 0;
  }
}
