package org.keyturn.search;

import java.text.Normalizer;

/// Makes texts comparable: small letters without accents, compatibility forms as their plain ones,
/// `ß` as `ss`. A folded text is one line: what would end it is a space.
public final class Fold {
  private static final int ASCII = 0x80;

  private Fold() {}

  public static String of(String text) {
    var folded = new StringBuilder(text.length());
    append(text, folded);
    return folded.toString();
  }

  static void append(String text, StringBuilder folded) {
    var plain = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
    for (int i = 0; i < plain.length(); ) {
      int letter = plain.codePointAt(i);
      append(letter, folded);
      i += Character.charCount(letter);
    }
  }

  private static void append(int letter, StringBuilder folded) {
    int small = Character.toLowerCase(letter);
    switch (small) {
      case '\n', '\r', '\t' -> folded.append(' ');
      case 'ß' -> folded.append("ss");
      case 'ς' -> folded.append('σ');
      default -> {
        if (small < ASCII) {
          folded.append((char) small);
        } else if (!isMark(small)) {
          folded.appendCodePoint(small);
        }
      }
    }
  }

  private static boolean isMark(int letter) {
    int type = Character.getType(letter);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= ASCII) {
        return false;
      }
    }
    return true;
  }
}
