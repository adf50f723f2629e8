package org.keyturn.exchange.xml;

import java.util.Arrays;
import org.keyturn.model.SecretText;

/// Text that can stand in XML 1.0, which has no control characters and no halves of surrogate
/// pairs.
public final class LegalText {
  private static final char REPLACEMENT = '\uFFFD';

  private LegalText() {}

  /// @return the same with U+FFFD in place of what XML does not have
  public static String text(String text) {
    return new String(replaced(text.toCharArray()));
  }

  public static SecretText text(SecretText text) {
    var chars = replaced(text.chars());
    var legal = SecretText.of(chars);
    Arrays.fill(chars, '\0');
    return legal;
  }

  /// @return whether the text comes through programs as it is: other programs write a carriage
  ///   return that XML readers take for a line feed
  public static boolean lasts(String text) {
    return text.indexOf('\r') < 0 && text(text).equals(text);
  }

  public static boolean lasts(SecretText text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\r') {
        return false;
      }
    }
    return text(text).equals(text);
  }

  /// @return whether `stands` is what may have become of a text
  public static boolean became(String stands, String text) {
    return lines(text(text)).equals(lines(stands));
  }

  private static String lines(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
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
