package org.keyturn.totp;

import java.nio.CharBuffer;
import java.util.Arrays;

/// Makes the `otpauth` link of a bare secret, without a String of the secret.
final class CodeLink {
  private CodeLink() {}

  static char[] of(char[] text, CodeLabel label) {
    String head = "otpauth://totp/" + label.escaped() + "?secret=";
    String issuer = label.issuer().isEmpty() ? "" : "&issuer=" + CodeLabel.escape(label.issuer());
    // Steam's own codes have no place in the format; this is how other programs mark them.
    String tail = TotpText.isSteam(text) ? issuer + "&encoder=steam&digits=5" : issuer;
    CharBuffer link = CharBuffer.allocate(head.length() + text.length + tail.length());
    link.put(head);
    for (int i = TotpText.secretStart(text); i < text.length; i++) {
      if (Base32.isDigit(text[i])) {
        link.put(Character.toUpperCase(text[i]));
      }
    }
    link.put(tail);
    char[] exact = Arrays.copyOf(link.array(), link.position());
    Arrays.fill(link.array(), '\0');
    return exact;
  }
}
