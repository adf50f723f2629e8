package org.keyturn.model;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Text that is to be seen by nobody but its owner: a password, a note, a card number. It holds a
/// `char[]` of its own, which [#wipe()] overwrites; it never turns into a `String` by itself. Not
/// thread-safe while being wiped.
public final class SecretText {

  public static final SecretText EMPTY = new SecretText(new char[0]);

  private final char[] chars;

  private SecretText(char[] owned) {
    this.chars = owned;
  }

  /// @param chars copied; the caller still owns and wipes the argument
  public static SecretText of(char[] chars) {
    return chars.length == 0 ? EMPTY : new SecretText(chars.clone());
  }

  /// @param chars copied from `offset`, `length` characters; the caller still owns and wipes the
  ///   argument
  public static SecretText of(char[] chars, int offset, int length) {
    return length == 0 ? EMPTY : new SecretText(Arrays.copyOfRange(chars, offset, offset + length));
  }

  /// For text that is a `String` already (file input, text boxes); prefer [#of(char[])].
  public static SecretText of(String text) {
    return text.isEmpty() ? EMPTY : new SecretText(text.toCharArray());
  }

  /// @return a copy that the caller wipes
  public char[] chars() {
    return chars.clone();
  }

  public int length() {
    return chars.length;
  }

  public boolean isEmpty() {
    return chars.length == 0;
  }

  public char charAt(int index) {
    return chars[index];
  }

  /// @return UTF-8 bytes that the caller wipes
  public byte[] utf8() {
    var buffer = StandardCharsets.UTF_8.encode(CharBuffer.wrap(chars));
    var bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    buffer.clear();
    while (buffer.hasRemaining()) {
      buffer.put((byte) 0);
    }
    return bytes;
  }

  /// Hands the text out as a `String`, which cannot be wiped: only for toolkits and formats that
  /// take nothing else.
  public String reveal() {
    return new String(chars);
  }

  /// Overwrites the characters with zeros.
  public void wipe() {
    Arrays.fill(chars, '\0');
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SecretText that && Arrays.equals(chars, that.chars);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(chars);
  }

  /// @return never the text
  @Override
  public String toString() {
    return "SecretText";
  }
}
