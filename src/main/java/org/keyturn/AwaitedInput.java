package org.keyturn;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import org.keyturn.cli.terminal.Interruption;

/// Standard input, which an interrupt ends however long the next byte takes.
final class AwaitedInput implements ReadableByteChannel {
  private final FileChannel in;
  private final Interruption interruption;

  /// @param in closed with this
  AwaitedInput(FileInputStream in, Interruption interruption) {
    this.in = in.getChannel();
    this.interruption = interruption;
  }

  @Override
  public int read(ByteBuffer buffer) throws IOException {
    return interruption.await(() -> in.read(buffer));
  }

  @Override
  public boolean isOpen() {
    return in.isOpen();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
