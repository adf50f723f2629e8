package org.keyturn.crypto;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;

/// A password as a person typed it: characters of its own, zeroed by [#close()], never shown by
/// [#toString()]. Thread-safe; after the close every use throws [IllegalStateException].
public final class Password implements AutoCloseable {
  private final char[] chars;
  private boolean closed;

  private Password(char[] chars) {
    this.chars = chars.clone();
  }

  /// A copy; the caller still wipes its array.
  public static Password of(char[] chars) {
    return new Password(chars);
  }

  /// How many characters a person would count, surrogate pairs as one.
  public synchronized int codePoints() {
    requireOpen();
    return Character.codePointCount(chars, 0, chars.length);
  }

  public synchronized boolean isEmpty() {
    requireOpen();
    return chars.length == 0;
  }

  /// The UTF-8 bytes of the NFC form, so that a password typed on another system, which may compose
  /// its accents differently, is the same password. For Keyturn's own files. The caller closes it.
  public synchronized SecretBytes normalized() {
    requireOpen();
    CharBuffer typed = CharBuffer.wrap(chars);
    if (Normalizer.isNormalized(typed, Normalizer.Form.NFC)) {
      return utf8(typed);
    }
    // The JDK normalises to a String only, which cannot be wiped: rare, and garbage at once.
    return utf8(CharBuffer.wrap(Normalizer.normalize(typed, Normalizer.Form.NFC)));
  }

  /// The UTF-8 bytes unchanged, for other programs' files. The caller closes it.
  public synchronized SecretBytes asTyped() {
    requireOpen();
    return utf8(CharBuffer.wrap(chars));
  }

  /// A copy that the caller wipes.
  public synchronized char[] chars() {
    requireOpen();
    return chars.clone();
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

  /// Zeroes the characters. May be called again.
  @Override
  public synchronized void close() {
    closed = true;
    Arrays.fill(chars, '\0');
  }

  @Override
  public String toString() {
    return "Password[*]";
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the password was wiped");
    }
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
