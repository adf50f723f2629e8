package org.keyturn.exchange.keepass;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.keyturn.crypto.SecretBytes;
import org.keyturn.crypto.Sha256;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.model.Failed;

/// The secret of a key file as all versions of KeePass know it: 32 bytes, 64 hexadecimal digits, or
/// any file by its SHA-256.
public final class PlainKeyFile {
  public static final int KEY = 32;

  /// Far longer than a made key file is.
  private static final int MOST_MADE = 64 * 1024;

  /// What a version of KeePass makes besides.
  @FunctionalInterface
  public interface Document {
    /// @param file the whole of it
    /// @return 32 bytes that the caller wipes; nothing if it is no such document
    Optional<byte[]> key(byte[] file) throws Failed;
  }

  private PlainKeyFile() {}

  /// @param document asked first
  /// @return 32 bytes that the caller closes
  public static SecretBytes read(ByteSource source, Document document) throws Failed, IOException {
    try (var in = source.open()) {
      var part = in.readNBytes(MOST_MADE + 1);
      try {
        if (part.length <= MOST_MADE) {
          return SecretBytes.takeFrom(made(part, document));
        }
        var digest = Sha256.newDigest();
        while (part.length > 0) {
          digest.update(part);
          Arrays.fill(part, (byte) 0);
          part = in.readNBytes(MOST_MADE);
        }
        return SecretBytes.takeFrom(digest.digest());
      } finally {
        Arrays.fill(part, (byte) 0);
      }
    }
  }

  private static byte[] made(byte[] file, Document document) throws Failed {
    var key = document.key(file);
    if (key.isPresent()) {
      return key.get();
    }
    if (file.length == KEY) {
      return file.clone();
    }
    return digits(file).orElseGet(() -> Sha256.of(file));
  }

  private static Optional<byte[]> digits(byte[] file) {
    try {
      return file.length == 2 * KEY
          ? Optional.of(HexFormat.of().parseHex(new String(file, ISO_8859_1)))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
