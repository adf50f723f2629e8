package org.keyturn.totp;

import java.util.Optional;
import org.keyturn.crypto.SecretBytes;

/// Reads the texts in which the secrets of one-time codes are passed on, without ever making a
/// String of a secret.
final class TotpText {
  private TotpText() {}

  static Optional<Totp> parse(char[] text) {
    try (var code = CodeText.read(text).orElse(null)) {
      return code == null
          ? Optional.empty()
          : Optional.of(new Totp(SecretBytes.takeFrom(Base32.decode(code.secret())), code.shape()));
    }
  }

  /// Where the text begins after white space.
  static int start(char[] text) {
    int start = 0;
    while (start < text.length && Character.isWhitespace(text[start])) {
      start++;
    }
    return start;
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
