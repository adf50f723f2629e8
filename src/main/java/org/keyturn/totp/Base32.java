package org.keyturn.totp;

import java.util.Arrays;

/// Base32 (RFC 4648, section 6).
final class Base32 {
  private static final int BITS = 5;

  private Base32() {}

  /// @param letters of the alphabet, nothing else; incomplete bytes at the end are dropped
  /// @return the bytes, which the caller wipes
  static byte[] decode(char[] letters) {
    byte[] bytes = new byte[letters.length * BITS / Byte.SIZE];
    int filled = 0;
    int pending = 0;
    int bits = 0;
    for (char letter : letters) {
      pending = (pending << BITS | value(letter)) & 0xFFF;
      bits += BITS;
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
