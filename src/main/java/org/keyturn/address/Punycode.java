package org.keyturn.address;

import java.util.Optional;

/// Letters of all scripts in those of a host name (RFC 3492).
final class Punycode {
  private static final int BASE = 36;
  private static final int LEAST = 1;
  private static final int MOST = 26;
  private static final int SKEW = 38;
  private static final int DAMP = 700;
  private static final int FIRST_BIAS = 72;
  private static final int FIRST_CODE_POINT = 128;
  private static final char DELIMITER = '-';

  private Punycode() {}

  /// Of a label with at least one letter that is not ASCII; without the prefix `xn--`.
  static String encode(String label) {
    int[] input = label.codePoints().toArray();
    var output = new StringBuilder();
    for (int point : input) {
      if (point < FIRST_CODE_POINT) {
        output.append((char) point);
      }
    }
    int plain = output.length();
    int handled = plain;
    if (plain > 0) {
      output.append(DELIMITER);
    }
    int now = FIRST_CODE_POINT;
    long delta = 0;
    int bias = FIRST_BIAS;
    while (handled < input.length) {
      int next = Character.MAX_CODE_POINT;
      for (int point : input) {
        next = point >= now ? Math.min(next, point) : next;
      }
      delta += (long) (next - now) * (handled + 1);
      now = next;
      for (int point : input) {
        if (point < now) {
          delta++;
        } else if (point == now) {
          number(delta, bias, output);
          bias = adapted(delta, handled + 1, handled == plain);
          delta = 0;
          handled++;
        }
      }
      delta++;
      now++;
    }
    return output.toString();
  }

  private static void number(long delta, int bias, StringBuilder output) {
    long rest = delta;
    for (int k = BASE; ; k += BASE) {
      int threshold = threshold(k, bias);
      if (rest < threshold) {
        output.append(digit((int) rest));
        return;
      }
      output.append(digit((int) (threshold + (rest - threshold) % (BASE - threshold))));
      rest = (rest - threshold) / (BASE - threshold);
    }
  }

  /// @param label without the prefix `xn--`
  /// @return nothing for what no encoder makes
  static Optional<String> decode(String label) {
    int delimiter = label.lastIndexOf(DELIMITER);
    var output = new StringBuilder(label.substring(0, Math.max(0, delimiter)));
    int from = delimiter > 0 ? delimiter + 1 : 0;
    if (output.chars().anyMatch(c -> c >= FIRST_CODE_POINT)) {
      return Optional.empty();
    }
    int now = FIRST_CODE_POINT;
    long at = 0;
    int bias = FIRST_BIAS;
    int length = output.length();
    while (from < label.length()) {
      long before = at;
      long weight = 1;
      for (int k = BASE; ; k += BASE) {
        int digit = from < label.length() ? value(label.charAt(from++)) : -1;
        at += digit * weight;
        if (digit < 0 || at > Integer.MAX_VALUE) {
          return Optional.empty();
        }
        int threshold = threshold(k, bias);
        if (digit < threshold) {
          break;
        }
        weight *= BASE - threshold;
        if (weight > Integer.MAX_VALUE) {
          return Optional.empty();
        }
      }
      length++;
      bias = adapted(at - before, length, before == 0);
      long point = now + at / length;
      at %= length;
      if (point > Character.MAX_CODE_POINT || isSurrogate((int) point)) {
        return Optional.empty();
      }
      now = (int) point;
      output.insert(output.offsetByCodePoints(0, (int) at), Character.toChars(now));
      at++;
    }
    return Optional.of(output.toString());
  }

  private static boolean isSurrogate(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }

  private static int threshold(int k, int bias) {
    return Math.clamp(k - bias, LEAST, MOST);
  }

  /// RFC 3492, section 6.1.
  private static int adapted(long delta, int points, boolean first) {
    long rest = first ? delta / DAMP : delta / 2;
    rest += rest / points;
    int k = 0;
    while (rest > (BASE - LEAST) * MOST / 2) {
      rest /= BASE - LEAST;
      k += BASE;
    }
    return (int) (k + (BASE - LEAST + 1) * rest / (rest + SKEW));
  }

  private static char digit(int value) {
    return (char) (value < 26 ? 'a' + value : '0' + value - 26);
  }

  private static int value(char digit) {
    if (digit >= '0' && digit <= '9') {
      return digit - '0' + 26;
    }
    char lower = Character.toLowerCase(digit);
    return lower >= 'a' && lower <= 'z' ? lower - 'a' : -1;
  }
}
