package org.keyturn.platform;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;

/// Input that may hold secrets, buffered outside the Java heap: each byte is overwritten as soon as
/// it was handed out. A channel reads straight into that buffer, whereas a stream leaves a copy on
/// its thread's stack. For a single thread.
public final class WipedInput extends InputStream {
  private static final int SIZE = 8192;

  private final ReadableByteChannel source;
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(SIZE).limit(0);

  /// @param source closed with this
  public WipedInput(ReadableByteChannel source) {
    this.source = source;
  }

  /// @param file closed with this
  public static WipedInput of(FileInputStream file) {
    return new WipedInput(file.getChannel());
  }

  @Override
  public int read() throws IOException {
    if (!fill()) {
      return -1;
    }
    int at = buffer.position();
    int next = buffer.get() & 0xff;
    buffer.put(at, (byte) 0);
    return next;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, buffer.remaining());
    int at = buffer.position();
    buffer.get(bytes, offset, count);
    for (int i = at; i < at + count; i++) {
      buffer.put(i, (byte) 0);
    }
    return count;
  }

  @Override
  public int available() {
    return buffer.remaining();
  }

  @Override
  public void close() throws IOException {
    wipe();
    source.close();
  }

  /// @return whether there is a byte
  private boolean fill() throws IOException {
    if (buffer.hasRemaining()) {
      return true;
    }
    buffer.clear();
    int count = source.read(buffer);
    while (count == 0) {
      count = source.read(buffer);
    }
    buffer.flip();
    return count > 0;
  }

  private void wipe() {
    buffer.clear();
    while (buffer.hasRemaining()) {
      buffer.put((byte) 0);
    }
    buffer.limit(0);
  }
}
