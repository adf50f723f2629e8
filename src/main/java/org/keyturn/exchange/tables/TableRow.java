package org.keyturn.exchange.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.keyturn.model.SecretText;

/// One record under the names of its columns. Cells are taken out one by one; what is left in the
/// end nobody knew.
final class TableRow {
  /// A cell with the name of its column.
  public record Cell(String label, SecretText value) {}

  private final long line;
  private final Headers headers;
  private final List<SecretText> cells;
  private final BitSet left = new BitSet();

  TableRow(long line, Headers headers, List<SecretText> cells) {
    this.line = line;
    this.headers = headers;
    this.cells = cells;
    headers.widen(cells.size());
    left.set(0, cells.size());
  }

  public String where() {
    return where(line);
  }

  /// @return the place of something in line `line`
  static String where(long line) {
    return "line " + line;
  }

  /// @param column in any case
  /// @return the cell, empty if there is none
  public SecretText take(String column) {
    int index = indexOf(column);
    if (index < 0) {
      return SecretText.EMPTY;
    }
    left.clear(index);
    return cells.get(index);
  }

  public String text(String column) {
    return take(column).reveal();
  }

  /// @return the cell, which stays
  public String peek(String column) {
    int index = indexOf(column);
    return index < 0 ? "" : cells.get(index).reveal();
  }

  /// Whether these columns have cells, equal ones, and no other has.
  public boolean onlyFilled(String... columns) {
    var first = peek(columns[0]);
    long equal = Arrays.stream(columns).filter(column -> peek(column).equals(first)).count();
    long filled = filled().count();
    return !first.isEmpty() && equal == columns.length && filled == columns.length;
  }

  /// @return the columns that are left and have something in their cell
  private IntStream filled() {
    return left.stream().filter(index -> !cells.get(index).isEmpty());
  }

  /// Takes out cells that are not empty.
  ///
  /// @param wanted is asked for names of columns; the same object for every row
  public List<Cell> takeMatching(Predicate<String> wanted) {
    return filled()
        .filter(index -> headers.is(wanted, headers.label(index)))
        .boxed()
        .toList()
        .stream()
        .map(this::taken)
        .toList();
  }

  private Cell taken(int index) {
    left.clear(index);
    return new Cell(headers.label(index), cells.get(index));
  }

  /// Takes out the cells of columns without a name, from one on.
  ///
  /// @param first counted from 0
  public List<Cell> tail(int first) {
    var tail = new ArrayList<Cell>();
    for (int i = first; ; i++) {
      int found = indexOf(nameless(i));
      if (found < 0) {
        return tail;
      }
      tail.add(taken(found));
    }
  }

  private int indexOf(String column) {
    for (int index : headers.columns(column)) {
      if (left.get(index)) {
        return index;
      }
    }
    return -1;
  }

  /// @return what a column is called that has no name
  static String nameless(int index) {
    return "column " + (index + 1);
  }

  Headers headers() {
    return headers;
  }

  /// @return what is left, without empty cells; nothing is left then
  public List<Cell> rest() {
    var rest =
        filled().mapToObj(index -> new Cell(headers.label(index), cells.get(index))).toList();
    left.clear();
    return rest;
  }

  /// @return how a column is called wherever names are compared
  static String key(String column) {
    return column.strip().toLowerCase(Locale.ROOT);
  }
}
