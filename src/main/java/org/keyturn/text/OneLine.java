package org.keyturn.text;

/// Text of people where it has to stay within one line: in rows, and on a terminal, which such text
/// must neither command nor deceive.
public final class OneLine {
  private static final char LINE_SEPARATOR = '\u2028';
  private static final char PARAGRAPH_SEPARATOR = '\u2029';

  private OneLine() {}

  /// @return the same with a space for every character that would break the line, command a
  ///   terminal, or turn the order of what follows around
  public static String of(String text) {
    if (text.chars().noneMatch(c -> breaks((char) c))) {
      return text;
    }
    var line = text.toCharArray();
    for (int i = 0; i < line.length; i++) {
      line[i] = breaks(line[i]) ? ' ' : line[i];
    }
    return new String(line);
  }

  public static boolean breaks(char c) {
    return Character.isISOControl(c) || c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR || turns(c);
  }

  /// The embeddings, overrides and isolates of Unicode's bidirectional algorithm (UAX 9), which can
  /// make a line show something else than it says.
  private static boolean turns(char c) {
    return c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069';
  }
}
