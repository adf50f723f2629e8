package org.keyturn.exchange.csv;

import java.util.Arrays;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.SecretText;

/// Characters that are gathered, no more than a limit. What it leaves behind is wiped.
final class CharPile {
  private final String what;
  private final int most;
  private char[] chars = new char[256];
  private int length;

  /// @param what the limit's name for a person
  CharPile(String what, int most) {
    this.what = what;
    this.most = most;
  }

  /// @throws Failed `BeyondBounds`
  void add(char c) throws Failed {
    if (length == most) {
      throw new Failed(new Failure.BeyondBounds(what, most + 1L, 0, most));
    }
    if (length == chars.length) {
      var old = chars;
      chars = Arrays.copyOf(old, Math.min(most, old.length * 2));
      Arrays.fill(old, '\0');
    }
    chars[length++] = c;
  }

  SecretText take() {
    var text = SecretText.of(chars, 0, length);
    clear();
    return text;
  }

  void clear() {
    Arrays.fill(chars, 0, length, '\0');
    length = 0;
  }
}
