package org.keyturn.totp;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// A text that makes codes, understood: the letters of its secret and how codes are made of it.
/// Whoever obtains one closes it.
///
/// @param secret in Base32, capitals without anything else
/// @param link the `otpauth` link, if it is one: as it is, or freed of a second layer of escapes
///   and of what web pages write for an ampersand
record CodeText(char[] secret, CodeShape shape, Optional<char[]> link) implements AutoCloseable {
  private static final String LINK = "otpauth://";
  private static final String ESCAPED_LINK = "otpauth%";
  private static final String TIME_BASED = "otpauth://totp";
  private static final String STEAM = "steam://";

  /// Escaped as a whole once by whoever passed it on, and once more by the next one.
  private static final int LAYERS = 2;

  /// @param text stays the caller's
  static Optional<CodeText> read(char[] text) {
    int from = TotpText.start(text);
    if (TotpText.startsWith(text, from, LINK) || TotpText.startsWith(text, from, ESCAPED_LINK)) {
      return escaped(text);
    }
    if (TotpText.startsWith(text, from, STEAM)) {
      return bare(text, from + STEAM.length(), CodeShape.STEAM);
    }
    return PluginText.isMeant(text, from)
        ? PluginText.read(text, from)
        : bare(text, from, CodeShape.STANDARD);
  }

  private static Optional<CodeText> bare(char[] text, int from, CodeShape shape) {
    return BareSecret.typed(text, from, text.length)
        .map(secret -> new CodeText(secret, shape, Optional.empty()));
  }

  private static Optional<CodeText> escaped(char[] text) {
    char[] now = text.clone();
    for (int layer = 0; ; layer++) {
      var found = link(now);
      boolean last = layer == LAYERS || TotpText.indexOf(now, '%', 0, now.length) == now.length;
      if (found.isPresent() || last) {
        Arrays.fill(now, '\0');
        return found;
      }
      char[] next = unescaped(now);
      Arrays.fill(now, '\0');
      now = next;
    }
  }

  /// Key URI format: `otpauth://totp/LABEL?secret=...&algorithm=...&digits=...&period=...`.
  private static Optional<CodeText> link(char[] text) {
    int from = TotpText.start(text);
    int path = from + TIME_BASED.length();
    boolean timeBased =
        TotpText.startsWith(text, from, TIME_BASED)
            && path < text.length
            && (text[path] == '/' || text[path] == '?');
    if (!timeBased) {
      return Optional.empty(); // counter-based codes, which need a memory of their own
    }
    var settings = new CodeSettings();
    try {
      int query = TotpText.indexOf(text, '?', path, text.length);
      boolean read = Parameters.forEach(text, query + 1, settings::link);
      return read ? settings.done(Optional.of(Parameters.plain(text))) : Optional.empty();
    } finally {
      settings.wipe();
    }
  }

  /// Every escape by what it stands for.
  private static char[] unescaped(char[] text) {
    byte[] bytes = new byte[text.length * 3];
    var encoded = ByteBuffer.wrap(bytes);
    StandardCharsets.UTF_8
        .newEncoder()
        .onMalformedInput(CodingErrorAction.REPLACE)
        .encode(CharBuffer.wrap(text), encoded, true);
    int filled = 0;
    for (int i = 0; i < encoded.position(); i++) {
      int value = i + 2 < encoded.position() ? value(bytes, i) : -1;
      bytes[filled++] = value < 0 ? bytes[i] : (byte) value;
      i += value < 0 ? 0 : 2;
    }
    CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes, 0, filled));
    char[] exact = Arrays.copyOf(decoded.array(), decoded.limit());
    Arrays.fill(decoded.array(), '\0');
    Arrays.fill(bytes, (byte) 0);
    return exact;
  }

  /// Of an escape, or a negative number if none stands there.
  private static int value(byte[] bytes, int at) {
    int high = Character.digit(bytes[at + 1], 16);
    int low = Character.digit(bytes[at + 2], 16);
    return bytes[at] == '%' && high >= 0 && low >= 0 ? high << 4 | low : -1;
  }

  @Override
  public void close() {
    Arrays.fill(secret, '\0');
    link.ifPresent(text -> Arrays.fill(text, '\0'));
  }
}
