package org.keyturn.address;

import java.nio.charset.StandardCharsets;

/// Percent escapes, in the sets of the URL Standard.
final class Escapes {
  private static final String FRAGMENT = " \"<>`";
  static final String QUERY = " \"#<>'";
  static final String PATH = " \"#<>?^`{}";
  static final String USER = PATH + "/:;=@[\\]|";
  static final String AFTER_HASH = FRAGMENT;

  private static final String NO_URI = " \"<>\\^`{|}'";
  private static final String HEX = "0123456789ABCDEF";

  private Escapes() {}

  /// @param set what is escaped besides control characters and what is no ASCII; an escape that is
  ///   there stays
  static String written(String text, String set) {
    if (text.chars().allMatch(c -> isKept(c, set))) {
      return text;
    }
    var out = new StringBuilder();
    text.codePoints()
        .forEach(point -> {
          if (isKept(point, set)) {
            out.append((char) point);
          } else {
            escape(point, out);
          }
        });
    return out.toString();
  }

  private static boolean isKept(int point, String set) {
    return point > 0x1F && point < 0x7F && set.indexOf(point) < 0;
  }

  private static void escape(int point, StringBuilder out) {
    boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    var character = Character.toString(surrogate ? 0xFFFD : point);
    for (byte one : character.getBytes(StandardCharsets.UTF_8)) {
      out.append('%').append(HEX.charAt(one >> 4 & 15)).append(HEX.charAt(one & 15));
    }
  }

  /// Every escape by what it stands for, in UTF-8; a bare percent sign stays.
  static String read(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int filled = 0;
    for (int i = 0; i < bytes.length; i++) {
      boolean escape = isEscape(bytes, i);
      bytes[filled++] = escape ? (byte) (digit(bytes[i + 1]) << 4 | digit(bytes[i + 2])) : bytes[i];
      i += escape ? 2 : 0;
    }
    return new String(bytes, 0, filled, StandardCharsets.UTF_8);
  }

  /// What a URI may not hold (RFC 3986) escaped, bare percent signs too: browsers take it, other
  /// programs on the way to them need not.
  static String strict(String address) {
    byte[] bytes = address.getBytes(StandardCharsets.US_ASCII);
    var out = new StringBuilder();
    for (int i = 0; i < bytes.length; i++) {
      boolean bare = bytes[i] == '%' && !isEscape(bytes, i);
      if (bare || NO_URI.indexOf(bytes[i]) >= 0) {
        escape(bytes[i], out);
      } else {
        out.append((char) bytes[i]);
      }
    }
    return out.toString();
  }

  private static boolean isEscape(byte[] bytes, int at) {
    return bytes[at] == '%'
        && at + 2 < bytes.length
        && digit(bytes[at + 1]) >= 0
        && digit(bytes[at + 2]) >= 0;
  }

  private static int digit(byte character) {
    return Character.digit(character, 16);
  }
}
