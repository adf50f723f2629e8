package org.keyturn.ui.controls;

import java.util.Arrays;
import java.util.BitSet;

/// How a long text is broken into rows of one line each: at its line breaks, and where a line is
/// too wide, behind a blank or a hyphen, or else between two characters. No row is longer than
/// [#MOST]. Knows each row's beginning only; needs no toolkit.
final class TextRows {
  /// In UTF-16 units.
  static final int MOST = 1_000;

  /// Measures a part of a text, in pixels.
  @FunctionalInterface
  interface Widths {
    double of(String text, int from, int to);
  }

  static final TextRows NONE = new TextRows("", 1, (text, from, to) -> 1);

  private final String text;
  private final double width;
  private final Widths widths;
  private final Graphemes graphemes;
  private int[] starts = new int[256];
  private int count;

  /// The rows of lines that are read from right to left.
  private final BitSet fromRight = new BitSet();

  TextRows(String text, double width, Widths widths) {
    this.text = text;
    this.width = width;
    this.widths = widths;
    graphemes = new Graphemes(text);
    int at = 0;
    while (at < text.length()) {
      int end = lineEnd(at);
      breakLine(at, end);
      at = afterBreak(end);
    }
    if (text.isEmpty() || isBreak(text.charAt(text.length() - 1))) {
      add(text.length());
    }
  }

  int size() {
    return count;
  }

  int from(int row) {
    return starts[row];
  }

  /// @return behind the row, its line break left out
  int to(int row) {
    int end = row + 1 < count ? starts[row + 1] : text.length();
    while (end > starts[row] && isBreak(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  String row(int row) {
    return text.substring(from(row), to(row));
  }

  /// @return the row in which this place of the text lies
  int at(int place) {
    int found = Arrays.binarySearch(starts, 0, count, place);
    return found >= 0 ? found : -found - 2;
  }

  private void breakLine(int from, int to) {
    int first = count;
    breakRows(from, to);
    if (startsFromRight(from, to, false)) {
      fromRight.set(first, count);
    }
  }

  private void breakRows(int from, int to) {
    add(from);
    int row = from;
    int blank = -1;
    double x = 0;
    double upToBlank = 0;
    for (int at = from; at < to; ) {
      int end = graphemes.end(at, to);
      char first = text.charAt(at);
      boolean space = first == ' ' || first == '\t';
      double wide = widths.of(text, at, end);
      if (at > row && (x + wide > width && !space || end - row > MOST)) {
        int cut = blank > row ? blank : at;
        x = cut == at ? 0 : x - upToBlank;
        blank = -1;
        add(cut);
        row = cut;
        continue;
      }
      x += wide;
      at = end;
      if (space || first == '-') {
        blank = at;
        upToBlank = x;
      }
    }
  }

  /// Whether this row alone would be read in the other direction than the line that it is of.
  boolean isTurned(int row) {
    boolean line = fromRight.get(row);
    return startsFromRight(from(row), to(row), line) != line;
  }

  /// @return the direction of the first character that has one (rule P2 of UAX 9)
  private boolean startsFromRight(int from, int to, boolean otherwise) {
    for (int at = from; at < to; ) {
      int point = text.codePointAt(at);
      switch (Character.getDirectionality(point)) {
        case Character.DIRECTIONALITY_LEFT_TO_RIGHT:
          return false;
        case Character.DIRECTIONALITY_RIGHT_TO_LEFT:
        case Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC:
          return true;
        default:
          at += Character.charCount(point);
      }
    }
    return otherwise;
  }

  boolean isFromRight(int row) {
    return fromRight.get(row);
  }

  private void add(int start) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
    }
    starts[count++] = start;
  }

  private int lineEnd(int from) {
    int at = from;
    while (at < text.length() && !isBreak(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private int afterBreak(int at) {
    return text.startsWith("\r\n", at) ? at + 2 : Math.min(at + 1, text.length());
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
  }
}
