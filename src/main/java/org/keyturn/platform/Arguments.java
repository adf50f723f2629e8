package org.keyturn.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The arguments of this process, compared with the bytes that the system handed over.
public final class Arguments {
  private static final Path BYTES = Path.of("/proc/self/cmdline");
  private static final char REPLACEMENT = '\ufffd';

  private Arguments() {}

  /// Whether Java could read every argument. It puts U+FFFD in the place of bytes that are no text
  /// in the locale's encoding; one that was really typed is told from that where the system shows
  /// the bytes.
  public static boolean readable(List<String> arguments) {
    if (arguments.stream().noneMatch(argument -> argument.indexOf(REPLACEMENT) >= 0)) {
      return true;
    }
    try {
      var encoding = System.getProperty("sun.jnu.encoding", "");
      return readable(Files.readAllBytes(BYTES), encoding);
    } catch (IOException notShown) {
      return true;
    }
  }

  /// @param encoding of arguments and file names, as Java names it
  static boolean readable(byte[] bytes, String encoding) {
    try {
      var _ = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return encoding.equalsIgnoreCase(StandardCharsets.UTF_8.name());
    } catch (CharacterCodingException noUtf8) {
      return false;
    }
  }
}
