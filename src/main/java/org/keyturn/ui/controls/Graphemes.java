package org.keyturn.ui.controls;

import java.text.BreakIterator;
import java.util.Locale;

/// Where the characters of a long text end as people see them: a letter with its accents, an emoji
/// of several code points. Looks only at what is asked for and a window around it.
final class Graphemes {
  /// Longer than any character that means something; one that piles up more is cut.
  private static final int LONGEST = 500;

  /// How much is looked at in one go.
  private static final int WINDOW = 4 * LONGEST;

  private final String text;
  private final BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
  private final int[] ends = new int[WINDOW + 1];
  private int known;
  private int place;
  private int from = -1;

  Graphemes(String text) {
    this.text = text;
  }

  /// @param at where a character begins
  /// @param limit where the line ends, behind `at`
  /// @return where the character ends
  int end(int at, int limit) {
    if (isAlone(text.charAt(at)) && (at + 1 == limit || isAlone(text.charAt(at + 1)))) {
      return at + 1;
    }
    if (!isKnown(at)) {
      look(at, limit);
    }
    while (ends[place] <= at) {
      place++;
    }
    return ends[place] - at <= LONGEST ? ends[place] : whole(at + LONGEST);
  }

  /// Whether this is of those that never join the one before or behind them: Latin letters, digits
  /// and signs, letters of Greek and Cyrillic, Hebrew, Arabic, Chinese characters. That saves
  /// looking.
  private static boolean isAlone(char c) {
    return c < 0x300
        || c >= 0x370 && c <= 0x482
        || c >= 0x5d0 && c <= 0x5ea
        || c >= 0x620 && c <= 0x64a
        || c >= 0x3400 && c <= 0x9fff;
  }

  private int whole(int end) {
    return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
  }

  private boolean isKnown(int at) {
    return from >= 0 && at >= from && at < ends[known - 1];
  }

  private void look(int at, int limit) {
    int to = at + WINDOW < limit ? whole(at + WINDOW) : limit;
    breaks.setText(text.substring(at, to));
    known = 0;
    place = 0;
    from = at;
    breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      ends[known++] = at + end;
    }
    if (to < limit && known > 1) {
      // The last one may go on behind the window.
      known--;
    }
  }
}
