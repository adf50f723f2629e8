package org.keyturn.search;

import java.util.Arrays;
import java.util.List;
import org.keyturn.model.Overview;

/// Some items that follow each other in the list, and one folded text of them all: a line for each
/// value, item by item. No line is longer than one value, so that what is found within a line is
/// found within a field of an item. Immutable.
final class IndexBlock {
  /// So few that a block is made anew in a millisecond when an item changes, so many that the way
  /// from one to the next is no part of a search's time.
  static final int MOST_ITEMS = 512;

  private static final int NEAR = 8;

  private final List<Overview> items;
  private final String text;
  private final int[] begins;
  private final int[] firstLines;
  private final int[] lines;
  private final byte[] fields;
  private final byte[] marks;

  /// @param firstLines the number of each item's first line, and the number of all lines
  /// @param lines where each line begins, and the end of the last
  /// @param fields the number of each line's field, -1 for one that has no field
  IndexBlock(List<Overview> items, String text, int[] firstLines, int[] lines, byte[] fields) {
    this(items, text, begins(firstLines, lines), firstLines, lines, fields, marks(items));
  }

  private IndexBlock(
      List<Overview> items,
      String text,
      int[] begins,
      int[] firstLines,
      int[] lines,
      byte[] fields,
      byte[] marks) {
    this.items = items;
    this.text = text;
    this.begins = begins;
    this.firstLines = firstLines;
    this.lines = lines;
    this.fields = fields;
    this.marks = marks;
  }

  /// @param same items equal to those of this block
  IndexBlock with(List<Overview> same) {
    return new IndexBlock(same, text, begins, firstLines, lines, fields, marks);
  }

  /// Where each item's text begins, and the end of the last.
  private static int[] begins(int[] firstLines, int[] lines) {
    return Arrays.stream(firstLines).map(line -> lines[line]).toArray();
  }

  List<Overview> items() {
    return items;
  }

  int size() {
    return items.size();
  }

  Overview item(int number) {
    return items.get(number);
  }

  /// @param folded what to look for
  /// @param from the number of an item
  /// @return the first item from there on whose text holds it, [#size()] if none does
  int next(String folded, int from) {
    int hit = text.indexOf(folded, begins[from]);
    return hit < 0 ? size() : itemAt(hit, from);
  }

  /// @return whether the text of this one item holds it
  boolean holds(String folded, int item) {
    return text.indexOf(folded, begins[item], begins[item + 1]) >= 0;
  }

  /// The same in one field.
  ///
  /// @param field its number
  /// @param begins whether a value has to begin with it
  int next(String folded, int field, boolean begins, int from) {
    int item = from;
    while (item < size()) {
      item = next(folded, item);
      if (item < size() && holds(folded, field, begins, item)) {
        return item;
      }
      item++;
    }
    return size();
  }

  boolean holds(String folded, int field, boolean begins, int item) {
    for (int line = firstLines[item]; line < firstLines[item + 1]; line++) {
      int end = lines[line + 1] - 1;
      if (fields[line] == field && lines[line] < end && holds(folded, begins, lines[line], end)) {
        return true;
      }
    }
    return false;
  }

  private boolean holds(String folded, boolean begins, int from, int to) {
    return begins
        ? folded.length() <= to - from && text.startsWith(folded, from)
        : text.indexOf(folded, from, to) >= 0;
  }

  /// Where there are many hits, the next is near; where there are few, it is anywhere.
  private int itemAt(int place, int from) {
    for (int item = from; item < from + NEAR && item < size(); item++) {
      if (place < begins[item + 1]) {
        return item;
      }
    }
    int found = Arrays.binarySearch(begins, from, begins.length, place);
    return found >= 0 ? found : -2 - found;
  }

  /// @param mark one that [#tells]
  boolean bears(int item, Mark mark) {
    return (marks[item] & bit(mark)) != 0;
  }

  /// Whether it is kept here which items bear a mark, so that the items need not be looked at.
  static boolean tells(Mark mark) {
    return bit(mark) != 0;
  }

  private static byte[] marks(List<Overview> items) {
    var marks = new byte[items.size()];
    for (int i = 0; i < marks.length; i++) {
      var item = items.get(i);
      int bits = 0;
      bits |= item.filing().favorite() ? bit(Mark.FAVORITE) : 0;
      bits |= item.isArchived() ? bit(Mark.ARCHIVED) : 0;
      bits |= item.trashed() ? bit(Mark.TRASHED) : 0;
      bits |= item.details().attachments().isEmpty() ? 0 : bit(Mark.ATTACHMENT);
      marks[i] = (byte) bits;
    }
    return marks;
  }

  private static int bit(Mark mark) {
    return switch (mark) {
      case FAVORITE -> 1;
      case ARCHIVED -> 2;
      case TRASHED -> 4;
      case ATTACHMENT -> 8;
      case EXPIRED, WEAK, REUSED, TOTP, PASSKEY -> 0;
    };
  }
}
