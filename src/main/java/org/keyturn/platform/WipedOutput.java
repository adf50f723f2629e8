package org.keyturn.platform;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/// Output that may hold secrets, buffered outside the Java heap: what was written, or could not be,
/// is overwritten at once. A channel writes straight from that buffer, whereas a stream leaves a
/// copy on its thread's stack. For a single thread.
public final class WipedOutput extends OutputStream {
  private static final int SIZE = 8192;

  private final WritableByteChannel target;
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(SIZE);

  /// @param target closed with this
  public WipedOutput(WritableByteChannel target) {
    this.target = target;
  }

  /// Standard output of this process.
  public static WipedOutput standard() {
    return new WipedOutput(new FileOutputStream(FileDescriptor.out).getChannel());
  }

  @Override
  public void write(int b) throws IOException {
    makeRoom();
    buffer.put((byte) b);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int done = 0;
    while (done < length) {
      makeRoom();
      int count = Math.min(length - done, buffer.remaining());
      buffer.put(bytes, offset + done, count);
      done += count;
    }
  }

  @Override
  public void flush() throws IOException {
    buffer.flip();
    int filled = buffer.limit();
    try {
      while (buffer.hasRemaining()) {
        target.write(buffer);
      }
    } finally {
      for (int i = 0; i < filled; i++) {
        buffer.put(i, (byte) 0);
      }
      buffer.clear();
    }
  }

  @Override
  public void close() throws IOException {
    try (target) {
      flush();
    }
  }

  private void makeRoom() throws IOException {
    if (!buffer.hasRemaining()) {
      flush();
    }
  }
}
