package org.keyturn;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import org.keyturn.cli.terminal.Interruption;

/// Standard input of this process, which an interrupt ends however long the next byte takes.
final class AwaitedInput implements ReadableByteChannel {
  private final FileChannel in = new FileInputStream(FileDescriptor.in).getChannel();
  private final Interruption interruption;

  AwaitedInput(Interruption interruption) {
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
