package org.keyturn.exchange.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Bytes that can be read more than once.
@FunctionalInterface
public interface ByteSource {

  /// @return a new stream from the first byte on, which the caller closes
  InputStream open() throws IOException;

  static ByteSource of(Path file) {
    return () -> Files.newInputStream(file);
  }

  /// @param bytes not copied
  static ByteSource of(byte[] bytes) {
    return () -> new ByteArrayInputStream(bytes);
  }
}
