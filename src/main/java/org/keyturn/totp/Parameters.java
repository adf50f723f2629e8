package org.keyturn.totp;

import java.util.Arrays;
import java.util.Locale;

/// Reads `name=value&name=value`, also where the ampersand was written for a web page (`&amp;`).
final class Parameters {
  private static final String[] AMPERSANDS = {"amp;", "#38;", "#x26;"};

  /// A longer name is none that is known, and may be a part of a secret.
  private static final int LONGEST_NAME = 12;

  private Parameters() {}

  /// Takes one parameter.
  interface Taker {
    /// @param name in lower case
    /// @return false if the whole makes no sense with it
    boolean take(String name, char[] text, int from, int to);
  }

  /// @return whether all were taken
  static boolean forEach(char[] text, int start, Taker taker) {
    int from = start;
    while (from < text.length) {
      int to = TotpText.indexOf(text, '&', from, text.length);
      int name = nameStart(text, from);
      int value = Math.min(to, TotpText.indexOf(text, '=', name, to) + 1);
      if (!taker.take(name(text, name, value), text, value, to)) {
        return false;
      }
      from = to + 1;
    }
    return true;
  }

  /// @return the text with nothing but an ampersand between its parameters
  static char[] plain(char[] text) {
    char[] plain = new char[text.length];
    int filled = 0;
    int from = 0;
    while (from < text.length) {
      plain[filled++] = text[from];
      from = text[from] == '&' ? nameStart(text, from + 1) : from + 1;
    }
    char[] exact = Arrays.copyOf(plain, filled);
    Arrays.fill(plain, '\0');
    return exact;
  }

  /// Empty for a piece without an equals sign.
  private static String name(char[] text, int from, int value) {
    boolean named = value > from && text[value - 1] == '=' && value - from <= LONGEST_NAME;
    return named ? new String(text, from, value - from - 1).strip().toLowerCase(Locale.ROOT) : "";
  }

  private static int nameStart(char[] text, int from) {
    int start = from;
    int behind = behindAmpersand(text, start);
    while (behind > start) {
      start = behind;
      behind = behindAmpersand(text, start);
    }
    return start;
  }

  /// @return `from` if none stands there
  private static int behindAmpersand(char[] text, int from) {
    for (String ampersand : AMPERSANDS) {
      if (TotpText.startsWith(text, from, ampersand)) {
        return from + ampersand.length();
      }
    }
    return from;
  }
}
