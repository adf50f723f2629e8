package org.keyturn.totp;

import java.util.Arrays;

/// Base32 (RFC 4648, section 6) as people type it: case does not matter, and what is no letter of
/// the alphabet, such as spaces, hyphens and padding, is skipped. Incomplete bytes at the end are
/// dropped.
final class Base32 {
  private static final int BITS = 5;

  private Base32() {}

  /// The bytes, which the caller wipes.
  static byte[] decode(char[] text, int from, int to) {
    byte[] bytes = new byte[(to - from) * BITS / Byte.SIZE];
    int filled = 0;
    int pending = 0;
    int bits = 0;
    for (int i = from; i < to; i++) {
      int value = value(text[i]);
      if (value >= 0) {
        pending = (pending << BITS | value) & 0xFFF;
        bits += BITS;
      }
      if (bits >= Byte.SIZE) {
        bits -= Byte.SIZE;
        bytes[filled++] = (byte) (pending >> bits);
      }
    }
    byte[] exact = Arrays.copyOf(bytes, filled);
    Arrays.fill(bytes, (byte) 0);
    return exact;
  }

  /// Whether it stands for five bits.
  static boolean isDigit(char c) {
    return value(c) >= 0;
  }

  private static int value(char c) {
    if (c >= 'a' && c <= 'z') {
      return c - 'a';
    }
    if (c >= 'A' && c <= 'Z') {
      return c - 'A';
    }
    return c >= '2' && c <= '7' ? c - '2' + 26 : -1;
  }
}
