package org.keyturn.totp;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.keyturn.crypto.Hmac;

/// Gathers what the parameters of a link say. Nothing that changes the codes is passed over: what
/// comes twice or cannot be used makes the whole unusable.
final class CodeSettings {
  private static final int LONGEST = 32;

  private final Set<String> seen = new HashSet<>();
  private Hmac hash = CodeShape.STANDARD.hash();
  private int digits = CodeShape.STANDARD.digits();
  private int period = CodeShape.STANDARD.periodSeconds();
  private boolean steam;
  private char[] secret = new char[0];

  /// Of an `otpauth` link; unknown ones, such as the issuer, change nothing.
  boolean link(String name, char[] text, int from, int to) {
    return switch (name) {
      case "secret" -> once(name) && secret(text, from, to);
      case "algorithm" -> once(name) && algorithm(value(text, from, to));
      case "digits" -> once(name) && digits(value(text, from, to));
      case "period" -> once(name) && period(value(text, from, to));
      case "encoder" -> {
        steam = value(text, from, to).equals("STEAM");
        yield once(name);
      }
      default -> true;
    };
  }

  /// Of a plug-in's notation, in which nothing else may stand.
  boolean plugin(String name, char[] text, int from, int to) {
    return switch (name) {
      case "key" -> once(name) && secret(text, from, to);
      case "otphashmode" -> once(name) && algorithm(value(text, from, to));
      case "size" -> once(name) && digits(value(text, from, to));
      case "step" -> once(name) && period(value(text, from, to));
      case "type" -> {
        var type = value(text, from, to);
        steam = type.equals("STEAM");
        yield once(name) && (steam || type.equals("TOTP"));
      }
      default -> false;
    };
  }

  /// @param link the caller's no longer
  Optional<CodeText> done(Optional<char[]> link) {
    boolean usual = digits >= CodeShape.LEAST_DIGITS && digits <= CodeShape.MOST_DIGITS;
    if (secret.length == 0 || !(steam || usual)) {
      link.ifPresent(text -> Arrays.fill(text, '\0'));
      return Optional.empty();
    }
    var shape = steam ? CodeShape.STEAM : new CodeShape(hash, digits, period, false);
    return Optional.of(new CodeText(secret.clone(), shape, link));
  }

  void wipe() {
    Arrays.fill(secret, '\0');
  }

  private boolean once(String name) {
    return seen.add(name);
  }

  /// A plus sign and escapes stand for the spaces and the padding of a secret.
  private boolean secret(char[] text, int from, int to) {
    char[] plain = new char[to - from];
    int filled = 0;
    for (int i = from; i < to; i++) {
      boolean escape = text[i] == '%' && i + 2 < to;
      int value =
          escape ? Character.digit(text[i + 1], 16) << 4 | Character.digit(text[i + 2], 16) : -1;
      plain[filled++] = escape && value >= 0 ? (char) value : text[i] == '+' ? ' ' : text[i];
      i += escape && value >= 0 ? 2 : 0;
    }
    var letters = BareSecret.letters(plain, 0, filled);
    Arrays.fill(plain, '\0');
    letters.ifPresent(found -> secret = found);
    return letters.isPresent();
  }

  private static String value(char[] text, int from, int to) {
    return new String(text, from, Math.min(to - from, LONGEST)).strip().toUpperCase(Locale.ROOT);
  }

  private boolean algorithm(String value) {
    for (Hmac known : Hmac.values()) {
      // SHA256, SHA-256 and HmacSHA256 are all in use.
      if (value.replace("HMAC", "").replace("-", "").equals(known.label())) {
        hash = known;
        return true;
      }
    }
    return false;
  }

  private boolean digits(String value) {
    digits = number(value);
    return digits > 0;
  }

  private boolean period(String value) {
    period = number(value);
    return period > 0;
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
