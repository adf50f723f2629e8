package org.keyturn.ui.secrets;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.keyturn.crypto.Password;

/// Characters being typed, which rest in locked memory outside the heap; copies on it last for as
/// long as a change takes. Confined to the UI thread.
final class SecretBuffer {
  private @Nullable Password typed;

  /// Known without a look into the memory.
  private int length;

  int length() {
    return length;
  }

  /// Replaces `start..end` by `text`.
  void splice(int start, int end, CharSequence text) {
    var old = copy();
    var next = new char[old.length - (end - start) + text.length()];
    System.arraycopy(old, 0, next, 0, start);
    for (int i = 0; i < text.length(); i++) {
      next[start + i] = text.charAt(i);
    }
    System.arraycopy(old, end, next, start + text.length(), old.length - end);
    set(next);
    Arrays.fill(old, '\0');
    Arrays.fill(next, '\0');
  }

  /// @param source copied
  void set(char[] source) {
    wipe();
    if (source.length > 0) {
      typed = Password.of(source);
      length = source.length;
    }
  }

  /// @return a copy that the caller wipes
  char[] copy() {
    return typed == null ? new char[0] : typed.chars();
  }

  void wipe() {
    if (typed != null) {
      typed.close();
      typed = null;
    }
    length = 0;
  }
}
