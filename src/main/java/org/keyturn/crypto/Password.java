package org.keyturn.crypto;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.function.Function;

/// A password as a person typed it, in memory like that of [SecretBytes]: zeroed by [#close()],
/// never shown by [#toString()]. Thread-safe; after the close every use throws
/// [IllegalStateException].
public final class Password implements AutoCloseable {
  /// Below it lies no character that NFC would join with another one or replace (UAX 15).
  private static final char FIRST_COMBINING = '\u0300';

  /// UTF-16.
  private final SecretBytes typed;

  private Password(char[] chars) {
    byte[] bytes = new byte[Character.BYTES * chars.length];
    ByteBuffer.wrap(bytes).asCharBuffer().put(chars);
    typed = SecretBytes.takeFrom(bytes);
  }

  /// A copy; the caller still wipes its array.
  public static Password of(char[] chars) {
    return new Password(chars);
  }

  /// How many characters a person would count, surrogate pairs as one.
  public int codePoints() {
    return lend(chars -> Character.codePointCount(chars, 0, chars.length));
  }

  public boolean isEmpty() {
    return lend(chars -> chars.length == 0);
  }

  /// The UTF-8 bytes of the NFC form, so that a password typed on another system, which may compose
  /// its accents differently, is the same password. For Keyturn's own files. The caller closes it.
  public SecretBytes normalized() {
    return lend(Password::normalized);
  }

  /// The UTF-8 bytes unchanged, for other programs' files. The caller closes it.
  public SecretBytes asTyped() {
    return lend(chars -> utf8(CharBuffer.wrap(chars)));
  }

  /// A copy that the caller wipes.
  public char[] chars() {
    return typed.lend(Password::chars);
  }

  /// Whether both are the same password to Keyturn: compares the NFC forms in constant time.
  public boolean sameAs(Password other) {
    try (SecretBytes mine = normalized();
        SecretBytes theirs = other.normalized()) {
      return mine.sameAs(theirs);
    }
  }

  /// Another instance with the same characters; it is closed on its own.
  public Password copy() {
    char[] copy = chars();
    try {
      return new Password(copy);
    } finally {
      Arrays.fill(copy, '\0');
    }
  }

  /// Zeroes and frees the memory. May be called again.
  @Override
  public void close() {
    typed.close();
  }

  @Override
  public String toString() {
    return "Password[*]";
  }

  /// Lends a copy that is zeroed as soon as `use` returns.
  private <T> T lend(Function<char[], T> use) {
    char[] chars = chars();
    try {
      return use.apply(chars);
    } finally {
      Arrays.fill(chars, '\0');
    }
  }

  private static char[] chars(byte[] utf16) {
    char[] chars = new char[utf16.length / Character.BYTES];
    ByteBuffer.wrap(utf16).asCharBuffer().get(chars);
    return chars;
  }

  private static SecretBytes normalized(char[] chars) {
    CharBuffer text = CharBuffer.wrap(chars);
    if (text.chars().allMatch(c -> c < FIRST_COMBINING)) {
      return utf8(text);
    }
    // The JDK takes and gives Strings only, which cannot be wiped: garbage at once.
    return utf8(CharBuffer.wrap(Normalizer.normalize(text, Normalizer.Form.NFC)));
  }

  private static SecretBytes utf8(CharBuffer text) {
    // Three bytes suffice for every char: a surrogate pair takes four.
    byte[] encoded = new byte[3 * text.remaining()];
    ByteBuffer target = ByteBuffer.wrap(encoded);
    StandardCharsets.UTF_8
        .newEncoder()
        .onMalformedInput(CodingErrorAction.REPLACE)
        .encode(text, target, true);
    byte[] exact = Arrays.copyOf(encoded, target.position());
    Arrays.fill(encoded, (byte) 0);
    return SecretBytes.takeFrom(exact);
  }
}
