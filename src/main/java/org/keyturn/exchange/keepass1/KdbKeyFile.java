package org.keyturn.exchange.keepass1;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.keyturn.crypto.SecretBytes;
import org.keyturn.crypto.Sha256;
import org.keyturn.exchange.format.ByteSource;

/// The secret of a key file of KeePass 1: 32 bytes, 64 hexadecimal digits, or any file by its
/// SHA-256. The XML of KeePass 2 is any file here.
final class KdbKeyFile {
  private static final int KEY = 32;
  private static final int PART = 64 * 1024;
  private static final Pattern DIGITS = Pattern.compile("\\p{XDigit}{64}");

  private KdbKeyFile() {}

  /// @return 32 bytes that the caller closes
  static SecretBytes read(ByteSource source) throws IOException {
    var digest = Sha256.newDigest();
    try (var in = source.open()) {
      var part = in.readNBytes(PART);
      try {
        var made = made(part);
        if (made.length > 0) {
          return SecretBytes.takeFrom(made);
        }
        for (; part.length > 0; part = in.readNBytes(PART)) {
          digest.update(part);
        }
      } finally {
        Arrays.fill(part, (byte) 0);
      }
      return SecretBytes.takeFrom(digest.digest());
    }
  }

  /// @param file the whole of it, if it is short
  /// @return nothing if it was not made to be a key
  private static byte[] made(byte[] file) {
    if (file.length == KEY) {
      return file.clone();
    }
    if (file.length == 2 * KEY) {
      var text = new String(file, ISO_8859_1);
      return DIGITS.matcher(text).matches() ? HexFormat.of().parseHex(text) : new byte[0];
    }
    return new byte[0];
  }
}
