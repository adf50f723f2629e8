package org.keyturn.ui.secret;

import java.util.Arrays;

/// Characters being typed, in an array of our own that is overwritten whenever it grows, shrinks or
/// is wiped. Confined to the UI thread.
final class SecretBuffer {
  private char[] chars = new char[0];

  int length() {
    return chars.length;
  }

  /// Replaces `start..end` by `text`.
  void splice(int start, int end, CharSequence text) {
    var next = new char[chars.length - (end - start) + text.length()];
    System.arraycopy(chars, 0, next, 0, start);
    for (int i = 0; i < text.length(); i++) {
      next[start + i] = text.charAt(i);
    }
    System.arraycopy(chars, end, next, start + text.length(), chars.length - end);
    swap(next);
  }

  /// @param source copied
  void set(char[] source) {
    swap(source.clone());
  }

  /// @return a copy that the caller wipes
  char[] copy() {
    return chars.clone();
  }

  void wipe() {
    swap(new char[0]);
  }

  private void swap(char[] next) {
    Arrays.fill(chars, '\0');
    chars = next;
  }
}
