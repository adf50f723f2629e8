package org.keyturn.totp;

import java.nio.CharBuffer;
import java.util.Arrays;

/// Makes the `otpauth` link of a secret, without a String of the secret.
final class CodeLink {
  private CodeLink() {}

  /// @param code stays the caller's
  static char[] of(CodeText code, CodeLabel label) {
    String head = "otpauth://totp/" + label.escaped() + "?secret=";
    String issuer = label.issuer().isEmpty() ? "" : "&issuer=" + CodeLabel.escape(label.issuer());
    String tail = issuer + settings(code.shape());
    CharBuffer link = CharBuffer.allocate(head.length() + code.secret().length + tail.length());
    link.put(head).put(code.secret()).put(tail);
    return Arrays.copyOf(link.array(), link.position());
  }

  private static String settings(CodeShape shape) {
    if (shape.steam()) {
      // Steam's own codes have no place in the format; this is how other programs mark them.
      return "&encoder=steam&digits=5";
    }
    return shape.equals(CodeShape.STANDARD)
        ? ""
        : "&algorithm="
            + shape.hashName()
            + "&digits="
            + shape.digits()
            + "&period="
            + shape.periodSeconds();
  }
}
