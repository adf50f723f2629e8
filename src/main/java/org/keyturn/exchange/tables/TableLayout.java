package org.keyturn.exchange.tables;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.keyturn.exchange.csv.Quoting;

/// How a program's table looks and is read.
///
/// @param required columns by which it is known
/// @param quoting how it writes quotes in cells
/// @param claim how sure the columns are
public record TableLayout(
    List<String> required, Shape shape, Quoting quoting, Claim claim, Supplier<RowImporter> rows) {
  /// How even it is.
  public enum Shape {
    /// The first record names the columns, and there are no more.
    EVEN,
    /// The first record names the columns; the last of them may be missing or stand several times.
    RAGGED,
    /// No record names the columns, and some records have more of them.
    NAMELESS,
    /// No record names the columns: every value has its name in the cell before it.
    LABELLED;

    /// Whether the first record names the columns.
    boolean named() {
      return this == EVEN || this == RAGGED;
    }
  }

  /// How sure the columns make that it is this one. Those with the surest are asked first.
  public enum Claim {
    /// Nobody else has these columns.
    OWN_COLUMNS,
    /// Tables of other programs may have them too, among more.
    COMMON_COLUMNS,
    /// Any table may have them, so that there must be no others beside them.
    NO_OTHER_COLUMNS
  }

  /// Cells that every record of a table without names has.
  private static final int LEAST_NAMELESS = 6;

  public TableLayout(List<String> required, Supplier<RowImporter> rows) {
    this(required, Shape.EVEN, Quoting.DOUBLED, Claim.OWN_COLUMNS, rows);
  }

  public TableLayout with(Shape newShape) {
    return new TableLayout(required, newShape, quoting, claim, rows);
  }

  public TableLayout with(Claim newClaim) {
    return new TableLayout(required, shape, quoting, newClaim, rows);
  }

  /// @return the same for a program that writes `\"` for a quote
  public TableLayout withBackslashes() {
    return new TableLayout(required, shape, Quoting.BACKSLASH, claim, rows);
  }

  public boolean fits(List<String> headers) {
    boolean alone = claim != Claim.NO_OTHER_COLUMNS || headers.size() == required.size();
    return alone && keys(headers).containsAll(keys(required));
  }

  /// @return whether the table has any column of this layout, so that somebody may insist on it
  public boolean mayFit(List<String> headers) {
    return !shape.named() || shared(headers) > 0;
  }

  /// @return how many of the columns by which this layout is known are there
  public long shared(List<String> headers) {
    return keys(headers).stream().filter(keys(required)::contains).count();
  }

  /// @return how many cells a record has at least; names at the end that are empty do not count
  int least(List<String> headers) {
    int named = headers.size();
    while (named > 0 && headers.get(named - 1).isBlank()) {
      named--;
    }
    return switch (shape) {
      case EVEN -> named;
      case RAGGED -> named - 1;
      case NAMELESS -> LEAST_NAMELESS;
      case LABELLED -> 1;
    };
  }

  private static Set<String> keys(List<String> names) {
    return names.stream().map(TableRow::key).collect(Collectors.toSet());
  }
}
