package org.keyturn.exchange.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/// Bytes that can be read more than once.
@FunctionalInterface
public interface ByteSource {
  /// @return a new stream from the first byte on, which the caller closes
  InputStream open() throws IOException;

  /// @return the same bytes in any order, which the caller closes
  default SeekableByteChannel channel() throws IOException {
    try (var in = open()) {
      return new MemoryChannel(in.readAllBytes());
    }
  }

  static ByteSource of(Path file) {
    return new ByteSource() {
      @Override
      public InputStream open() throws IOException {
        return Files.newInputStream(file);
      }

      @Override
      public SeekableByteChannel channel() throws IOException {
        return Files.newByteChannel(file);
      }
    };
  }

  /// @param bytes not copied
  static ByteSource of(byte[] bytes) {
    return new ByteSource() {
      @Override
      public InputStream open() {
        return new ByteArrayInputStream(bytes);
      }

      @Override
      public SeekableByteChannel channel() {
        return new MemoryChannel(bytes);
      }
    };
  }
}
