package org.keyturn.exchange.tables;

import java.util.ArrayList;
import java.util.List;

/// Tags as 1Password's program for the Mac writes them: the system's own notation of a set, with
/// one word a line, in quotes unless it is of letters and digits.
///
/// ```
/// {(
///     "Starter Kit",
///     Work
/// )}
/// ```
final class OnePasswordTags {
  private static final String BEGIN = "{(";
  private static final String END = ")}";
  private static final int HEX = 16;
  private static final int UNIT_DIGITS = 4;

  private final String text;
  private int position;

  private OnePasswordTags(String text) {
    this.text = text;
  }

  static boolean looksLike(String cell) {
    var text = cell.strip();
    return text.startsWith(BEGIN) && text.endsWith(END);
  }

  static List<String> read(String cell) {
    var text = cell.strip();
    int from = Math.min(BEGIN.length(), text.length());
    int to = Math.max(from, text.length() - END.length());
    return new OnePasswordTags(text.substring(from, to)).words();
  }

  private List<String> words() {
    var words = new ArrayList<String>();
    while (position < text.length()) {
      char c = text.charAt(position);
      if (c == '"') {
        position++;
        words.add(quoted());
      } else if (c == ',' || Character.isWhitespace(c)) {
        position++;
      } else {
        words.add(bare());
      }
    }
    return words;
  }

  private String bare() {
    int begin = position;
    while (position < text.length() && text.charAt(position) != ',') {
      position++;
    }
    return text.substring(begin, position).strip();
  }

  private String quoted() {
    var word = new StringBuilder();
    while (position < text.length()) {
      char c = text.charAt(position++);
      if (c == '"') {
        break;
      }
      if (c == '\\' && position < text.length()) {
        escaped(word);
      } else {
        word.append(c);
      }
    }
    return word.toString();
  }

  /// A letter beyond ASCII is `\U` with the four digits of its UTF-16 unit.
  private void escaped(StringBuilder word) {
    char c = text.charAt(position++);
    int end = position + UNIT_DIGITS;
    boolean unit =
        c == 'U' && end <= text.length() && text.substring(position, end).matches("[0-9a-fA-F]+");
    if (unit) {
      word.append((char) Integer.parseInt(text.substring(position, end), HEX));
      position = end;
    } else {
      word.append(c);
    }
  }
}
