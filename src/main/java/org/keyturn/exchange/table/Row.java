package org.keyturn.exchange.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.keyturn.model.SecretText;

/// One record under the names of its columns. Cells are taken out one by one; what is left in the
/// end nobody knew.
public final class Row {
  /// A cell with the name of its column.
  public record Cell(String label, SecretText value) {}

  private final long line;
  private final List<Cell> left;
  private final Set<String> strange;

  /// @param strange gathers the columns that nobody knows
  Row(long line, List<String> headers, List<SecretText> cells, Set<String> strange) {
    this.line = line;
    this.strange = strange;
    this.left = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      boolean named = i < headers.size() && !headers.get(i).isBlank();
      left.add(new Cell(named ? headers.get(i) : nameless(i), cells.get(i)));
    }
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
    return index < 0 ? SecretText.EMPTY : left.remove(index).value();
  }

  public String text(String column) {
    return take(column).reveal();
  }

  /// @return the cell, which stays
  public String peek(String column) {
    int index = indexOf(column);
    return index < 0 ? "" : left.get(index).value().reveal();
  }

  /// Whether these columns have cells, equal ones, and no other has.
  public boolean onlyFilled(String... columns) {
    var first = peek(columns[0]);
    long equal = Arrays.stream(columns).filter(column -> peek(column).equals(first)).count();
    long filled = left.stream().filter(cell -> !cell.value().isEmpty()).count();
    return !first.isEmpty() && equal == columns.length && filled == columns.length;
  }

  /// @return cells of columns whose names are wanted, none of them empty
  public List<Cell> takeMatching(Predicate<String> wanted) {
    var taken =
        left.stream().filter(cell -> wanted.test(cell.label()) && !cell.value().isEmpty()).toList();
    left.removeIf(cell -> wanted.test(cell.label()));
    return taken;
  }

  /// Takes out the cells of columns without a name, from one on.
  ///
  /// @param first counted from 0
  public List<Cell> tail(int first) {
    var tail = new ArrayList<Cell>();
    for (int i = first; ; i++) {
      var name = nameless(i);
      int found = indexOf(name);
      if (found < 0) {
        return tail;
      }
      tail.add(left.remove(found));
    }
  }

  private int indexOf(String column) {
    var key = key(column);
    for (int i = 0; i < left.size(); i++) {
      if (key(left.get(i).label()).equals(key)) {
        return i;
      }
    }
    return -1;
  }

  /// @return what a column is called that has no name
  static String nameless(int index) {
    return "column " + (index + 1);
  }

  /// Says that nobody knows what a column means.
  void strange(String column) {
    strange.add(column);
  }

  /// @return what is left, without empty cells; nothing is left then
  public List<Cell> rest() {
    var rest = left.stream().filter(cell -> !cell.value().isEmpty()).toList();
    left.clear();
    return rest;
  }

  /// @return how a column is called wherever names are compared
  static String key(String column) {
    return column.strip().toLowerCase(Locale.ROOT);
  }
}
