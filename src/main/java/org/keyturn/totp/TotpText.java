package org.keyturn.totp;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.keyturn.crypto.SecretBytes;

/// Reads the texts in which the secrets of one-time codes are passed on, without ever making a
/// String of a secret.
final class TotpText {
  private static final String LINK = "otpauth://";
  private static final String TIME_BASED = "otpauth://totp";
  private static final String STEAM = "steam://";

  private TotpText() {}

  static Optional<Totp> parse(char[] text) {
    int start = start(text);
    if (startsWith(text, start, TIME_BASED)) {
      return link(text, start);
    }
    if (startsWith(text, start, LINK)) {
      return Optional.empty(); // counter-based codes, which need a memory of their own
    }
    if (startsWith(text, start, STEAM)) {
      return totp(text, start + STEAM.length(), text.length, CodeShape.STEAM);
    }
    // What else has a scheme is a link to somewhere, whose letters would pass for a secret.
    return hasScheme(text, start)
        ? Optional.empty()
        : totp(text, start, text.length, CodeShape.STANDARD);
  }

  private static boolean hasScheme(char[] text, int start) {
    int colon = indexOf(text, ':', start, text.length);
    return startsWith(text, colon, "://");
  }

  static boolean isLink(char[] text) {
    return startsWith(text, start(text), LINK);
  }

  static boolean isSteam(char[] text) {
    return startsWith(text, start(text), STEAM);
  }

  /// Where the text begins after white space.
  static int start(char[] text) {
    int start = 0;
    while (start < text.length && Character.isWhitespace(text[start])) {
      start++;
    }
    return start;
  }

  /// Where a bare secret begins.
  static int secretStart(char[] text) {
    return isSteam(text) ? start(text) + STEAM.length() : start(text);
  }

  /// Key URI format: `otpauth://totp/LABEL?secret=...&algorithm=...&digits=...&period=...`.
  private static Optional<Totp> link(char[] text, int start) {
    LinkSettings settings = new LinkSettings();
    int secretFrom = 0;
    int secretTo = 0;
    int from = indexOf(text, '?', start, text.length) + 1;
    while (from < text.length) {
      int to = indexOf(text, '&', from, text.length);
      int value = Math.min(to, indexOf(text, '=', from, to) + 1);
      String name = new String(text, from, value - from).toLowerCase(Locale.ROOT);
      if (name.equals("secret=")) {
        secretFrom = value;
        secretTo = to;
      } else if (!settings.accept(name, text, value, to)) {
        return Optional.empty();
      }
      from = to + 1;
    }
    Optional<CodeShape> shape = settings.shape();
    if (shape.isEmpty()) {
      return Optional.empty();
    }
    char[] secret = percentDecoded(text, secretFrom, secretTo);
    try {
      return totp(secret, 0, secret.length, shape.get());
    } finally {
      Arrays.fill(secret, '\0');
    }
  }

  private static Optional<Totp> totp(char[] text, int from, int to, CodeShape shape) {
    byte[] key = Base32.decode(text, from, to);
    return key.length == 0
        ? Optional.empty()
        : Optional.of(new Totp(SecretBytes.takeFrom(key), shape));
  }

  /// Without the escapes of characters that are no letters or digits: they are padding and spaces.
  private static char[] percentDecoded(char[] text, int from, int to) {
    char[] decoded = new char[to - from];
    int filled = 0;
    for (int i = from; i < to; i++) {
      if (text[i] != '%' || i + 2 >= to) {
        decoded[filled++] = text[i];
        continue;
      }
      int value = (Character.digit(text[i + 1], 16) << 4) | Character.digit(text[i + 2], 16);
      decoded[filled++] = (char) Math.max(0, value);
      i += 2;
    }
    char[] exact = Arrays.copyOf(decoded, filled);
    Arrays.fill(decoded, '\0');
    return exact;
  }

  static boolean startsWith(char[] text, int start, String prefix) {
    if (text.length - start < prefix.length()) {
      return false;
    }
    for (int i = 0; i < prefix.length(); i++) {
      if (Character.toLowerCase(text[start + i]) != prefix.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /// `to` if there is none.
  static int indexOf(char[] text, char wanted, int from, int to) {
    int i = from;
    while (i < to && text[i] != wanted) {
      i++;
    }
    return i;
  }
}
