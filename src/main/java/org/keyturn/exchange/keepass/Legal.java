package org.keyturn.exchange.keepass;

import java.util.Arrays;
import org.keyturn.model.SecretText;

/// Text that can stand in XML 1.0, which has no control characters and no halves of surrogate
/// pairs.
final class Legal {
  private static final char REPLACEMENT = '\uFFFD';

  private Legal() {}

  /// @return the same with U+FFFD in place of what XML does not have
  static String text(String text) {
    return new String(replaced(text.toCharArray()));
  }

  static SecretText text(SecretText text) {
    var chars = replaced(text.chars());
    var legal = SecretText.of(chars);
    Arrays.fill(chars, '\0');
    return legal;
  }

  private static char[] replaced(char[] chars) {
    for (int i = 0; i < chars.length; i++) {
      if (Character.isHighSurrogate(chars[i])
          && i + 1 < chars.length
          && Character.isLowSurrogate(chars[i + 1])) {
        i++;
      } else if (!legal(chars[i])) {
        chars[i] = REPLACEMENT;
      }
    }
    return chars;
  }

  private static boolean legal(char c) {
    return c >= ' '
        ? !Character.isSurrogate(c) && c != '\uFFFE' && c != '\uFFFF'
        : c == '\t' || c == '\n' || c == '\r';
  }
}
