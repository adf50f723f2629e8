package org.keyturn.platform.instance;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;

/// Reads from a socket for a limited time.
final class TimedInput {
  private TimedInput() {}

  /// Leaves the channel non-blocking.
  ///
  /// @return exactly so many bytes; empty if they did not all come in time
  static Optional<byte[]> read(SocketChannel channel, int count, Duration most) throws IOException {
    var bytes = ByteBuffer.allocate(count);
    long end = System.nanoTime() + most.toNanos();
    channel.configureBlocking(false);
    try (var selector = Selector.open()) {
      channel.register(selector, SelectionKey.OP_READ);
      while (bytes.hasRemaining()) {
        long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
        if (left <= 0 || channel.read(bytes) < 0) {
          return Optional.empty();
        }
        if (bytes.hasRemaining()) {
          selector.select(left);
          selector.selectedKeys().clear();
        }
      }
    }
    return Optional.of(bytes.array());
  }
}
