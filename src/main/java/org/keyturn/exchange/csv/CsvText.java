package org.keyturn.exchange.csv;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.keyturn.exchange.format.ByteSource;

/// In which characters a file is written, told from its bytes: by its mark, as UTF-16 by the zeros
/// in its first line, as UTF-8 if all of it is, else as Windows-1252.
///
/// @param markLength bytes before the first character
/// @param guessed whether some characters may be others than meant
public record CsvText(ByteSource source, Charset charset, int markLength, boolean guessed) {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int HEAD = 64;

  static CsvText of(ByteSource source) throws IOException {
    var head = head(source);
    if (startsWith(head, 0xef, 0xbb, 0xbf)) {
      return utf8(source, 3);
    }
    if (startsWith(head, 0xff, 0xfe)) {
      return new CsvText(source, UTF_16LE, 2, false);
    }
    if (startsWith(head, 0xfe, 0xff)) {
      return new CsvText(source, UTF_16BE, 2, false);
    }
    if (head.length >= 4 && head[1] == 0 && head[3] == 0) {
      return new CsvText(source, UTF_16LE, 0, false);
    }
    if (head.length >= 4 && head[0] == 0 && head[2] == 0) {
      return new CsvText(source, UTF_16BE, 0, false);
    }
    return utf8(source, 0);
  }

  private static CsvText utf8(ByteSource source, int markLength) throws IOException {
    boolean valid = decodes(source);
    return new CsvText(source, valid ? UTF_8 : WINDOWS, markLength, !valid);
  }

  private static byte[] head(ByteSource source) throws IOException {
    try (var in = source.open()) {
      return in.readNBytes(HEAD);
    }
  }

  private static boolean startsWith(byte[] head, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (head.length <= i || Byte.toUnsignedInt(head[i]) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean decodes(ByteSource source) throws IOException {
    var buffer = new char[8192];
    try (var reader = new InputStreamReader(source.open(), UTF_8.newDecoder())) {
      while (reader.read(buffer) >= 0) {
        // reads on
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    } finally {
      Arrays.fill(buffer, '\0');
    }
  }

  /// @return the characters after the mark, which the caller closes
  Reader open() throws IOException {
    InputStream in = source.open();
    in.skipNBytes(markLength);
    return new InputStreamReader(in, charset);
  }
}
