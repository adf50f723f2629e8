package org.keyturn.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;
import org.keyturn.model.Failure;

/// Writes to a file and counts. When the disk is full it gives back what it has taken and goes on
/// counting, so that in the end the whole length can be told.
final class MeasuredOut extends OutputStream {
  private final FileChannel channel;
  private long length;
  private @Nullable IOException full;

  MeasuredOut(FileChannel channel) {
    this.channel = channel;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    length += count;
    if (full == null) {
      try {
        var rest = ByteBuffer.wrap(bytes, from, count);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
      } catch (IOException e) {
        fail(e);
      }
    }
  }

  /// @throws IOException the same, unless it says that the disk is full
  void fail(IOException trouble) throws IOException {
    if (!(IoFailures.of(trouble) instanceof Failure.DiskFull)) {
      throw trouble;
    }
    full = trouble;
    channel.truncate(0);
  }

  long length() {
    return length;
  }

  /// @throws IOException what kept it from writing all
  void requireWritten() throws IOException {
    if (full != null) {
      throw full;
    }
  }
}
