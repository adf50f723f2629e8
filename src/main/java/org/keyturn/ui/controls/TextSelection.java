package org.keyturn.ui.controls;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/// What is selected of a long text: from where the selecting began to where it is now. Confined to
/// the UI thread.
final class TextSelection {
  private final String text;
  private final ReadOnlyLongWrapper moves = new ReadOnlyLongWrapper();
  private int anchor;
  private int caret;

  TextSelection(String text) {
    this.text = text;
  }

  /// Moves with every change.
  ReadOnlyLongProperty moves() {
    return moves.getReadOnlyProperty();
  }

  int caret() {
    return caret;
  }

  int from() {
    return Math.min(anchor, caret);
  }

  int to() {
    return Math.max(anchor, caret);
  }

  boolean isEmpty() {
    return anchor == caret;
  }

  String text() {
    return text.substring(from(), to());
  }

  /// @param extend goes on with what is selected, in place of beginning anew
  void move(int place, boolean extend) {
    caret = Math.clamp(place, 0, text.length());
    if (!extend) {
      anchor = caret;
    }
    moves.set(moves.get() + 1);
  }

  void range(int from, int to) {
    anchor = from;
    move(to, true);
  }

  void all() {
    range(0, text.length());
  }

  /// Selects the word here, or whatever else lies between two of them.
  void word(int place) {
    if (text.isEmpty()) {
      return;
    }
    int at = Math.min(place, text.length() - 1);
    boolean letters = isWord(at);
    int from = at;
    int to = at;
    while (from > 0 && at - from < TextRows.MOST && isWord(from - 1) == letters) {
      from--;
    }
    while (to < text.length() && to - at < TextRows.MOST && isWord(to) == letters) {
      to++;
    }
    range(from, to);
  }

  /// Surrogates count as letters, so that no pair is parted; joiners and accents go with them.
  private boolean isWord(int at) {
    char c = text.charAt(at);
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.FORMAT;
  }
}
