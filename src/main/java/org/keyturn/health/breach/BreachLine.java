package org.keyturn.health.breach;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Failure.Thing;

/// One line of a list.
///
/// @param start where it begins in the file
/// @param next where the line after it begins
/// @param count a number beyond a `long` counts as the largest one
record BreachLine(long start, long next, byte[] hash, long count) {
  /// Far more than a hash, a colon and a number need.
  static final int LONGEST = 128;

  private static final int SHA1_DIGITS = 40;
  private static final int NTLM_DIGITS = 32;

  /// @param text the line without its end
  /// @throws Failed if it is no line of such a list
  static BreachLine parse(ByteBuffer text, long start, long next) throws Failed {
    int colon = 0;
    while (colon < text.limit() && HexFormat.isHexDigit(text.get(colon))) {
      colon++;
    }
    boolean counted = colon < text.limit() - 1 && text.get(colon) == ':';
    if (colon == NTLM_DIGITS && counted) {
      throw new Failed(new Failure.NotRecognised(Thing.BREACH_LIST_NTLM));
    }
    if (colon != SHA1_DIGITS || !counted) {
      throw strange();
    }
    return new BreachLine(start, next, hash(text), number(text, colon + 1));
  }

  private static byte[] hash(ByteBuffer text) {
    var hash = new byte[SHA1_DIGITS / 2];
    for (int i = 0; i < hash.length; i++) {
      int high = HexFormat.fromHexDigit(text.get(2 * i));
      hash[i] = (byte) (high << 4 | HexFormat.fromHexDigit(text.get(2 * i + 1)));
    }
    return hash;
  }

  private static long number(ByteBuffer text, int from) throws Failed {
    long number = 0;
    for (int i = from; i < text.limit(); i++) {
      int digit = text.get(i) - '0';
      if (digit < 0 || digit > 9) {
        throw strange();
      }
      number = number > (Long.MAX_VALUE - digit) / 10 ? Long.MAX_VALUE : number * 10 + digit;
    }
    return number;
  }

  static Failed strange() {
    return new Failed(new Failure.NotRecognised(Thing.BREACH_LIST));
  }
}
