package org.keyturn.files;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Properties;

/// Replaces a file as a whole: whoever reads it sees the old or the new content, whatever happens
/// meanwhile.
public final class AtomicFile {
  private AtomicFile() {}

  public static void write(Path file, Properties values) throws IOException {
    var folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    // createTempFile gives mode 0600 where there are modes
    var fresh = Files.createTempFile(folder, ".settings", ".tmp");
    try {
      try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        var bytes = ByteBuffer.wrap(text(values).getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.move(fresh, file, ATOMIC_MOVE, REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static String text(Properties values) throws IOException {
    var writer = new StringWriter();
    values.store(writer, null);
    return writer.toString();
  }
}
