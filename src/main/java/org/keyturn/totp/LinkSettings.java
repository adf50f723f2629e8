package org.keyturn.totp;

import java.util.Locale;
import java.util.Optional;
import org.keyturn.crypto.compat.Hmac;

/// What the parameters of an `otpauth` link say, besides the secret.
final class LinkSettings {
  private static final int LONGEST = 32;

  private Hmac hash = CodeShape.STANDARD.hash();
  private int digits = CodeShape.STANDARD.digits();
  private int period = CodeShape.STANDARD.periodSeconds();
  private boolean steam;

  /// Takes one parameter, whose name ends with `=`. False if its value cannot be used; unknown
  /// ones, such as the issuer, are skipped.
  boolean accept(String name, char[] text, int from, int to) {
    if (to - from > LONGEST) {
      return !name.equals("algorithm=") && !name.equals("digits=") && !name.equals("period=");
    }
    String value = new String(text, from, to - from).toUpperCase(Locale.ROOT);
    return switch (name) {
      case "algorithm=" -> algorithm(value);
      case "digits=" -> (digits = number(value)) > 0;
      case "period=" -> (period = number(value)) > 0;
      case "encoder=" -> {
        steam = value.equals("STEAM");
        yield true;
      }
      default -> true;
    };
  }

  Optional<CodeShape> shape() {
    if (steam) {
      return Optional.of(CodeShape.STEAM);
    }
    boolean usual = digits >= CodeShape.LEAST_DIGITS && digits <= CodeShape.MOST_DIGITS;
    return usual ? Optional.of(new CodeShape(hash, digits, period, false)) : Optional.empty();
  }

  private boolean algorithm(String value) {
    for (Hmac known : Hmac.values()) {
      // SHA256, SHA-256 and HmacSHA256 are all in use.
      if (value.replace("HMAC", "").replace("-", "").equals(known.name())) {
        hash = known;
        return true;
      }
    }
    return false;
  }

  /// 0 for what is no positive number.
  private static int number(String value) {
    try {
      return Math.max(0, Integer.parseInt(value));
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
