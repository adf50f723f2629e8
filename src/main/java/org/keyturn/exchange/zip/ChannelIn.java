package org.keyturn.exchange.zip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import org.keyturn.crypto.BulkInput;

/// A part of a channel that others read too: goes to its own position before each reading.
final class ChannelIn extends BulkInput {
  private final SeekableByteChannel channel;
  private long position;
  private long left;

  ChannelIn(SeekableByteChannel channel, long start, long length) {
    this.channel = channel;
    this.position = start;
    this.left = length;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (left == 0) {
      return -1;
    }
    channel.position(position);
    int got = channel.read(ByteBuffer.wrap(target, offset, (int) Math.min(length, left)));
    if (got > 0) {
      position += got;
      left -= got;
    }
    return got;
  }
}
