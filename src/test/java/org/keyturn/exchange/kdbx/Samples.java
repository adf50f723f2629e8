package org.keyturn.exchange.kdbx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.keyturn.crypto.Password;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.Watch;
import org.keyturn.exchange.keepass.VersionsSink;
import org.keyturn.model.Failed;

/// The files that KeePassXC wrote, all with one password.
final class Samples {
  static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  static final String PASSWORD = "sample-P\u00e4ssw\u00f6rd-1";
  private static final Path FOLDER = Path.of("src/test/resources/interop/kdbx");

  private Samples() {}

  static byte[] bytes(String name) throws IOException {
    return Files.readAllBytes(FOLDER.resolve(name));
  }

  static VersionsSink read(byte[] file, Optional<String> password, Optional<byte[]> keyFile)
      throws Failed, IOException {
    var sink = new VersionsSink();
    var typed = password.map(text -> Password.of(text.toCharArray()));
    KdbxImport.pour(
        ByteSource.of(file), typed, keyFile.map(ByteSource::of), sink, NOW, Watch.none());
    typed.ifPresent(Password::close);
    return sink;
  }

  static VersionsSink read(byte[] file) throws Failed, IOException {
    return read(file, Optional.of(PASSWORD), Optional.empty());
  }
}
