package org.keyturn.exchange.table;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.keyturn.exchange.file.Format;

/// How a program's table looks and is read.
///
/// @param required columns by which it is known
public record Layout(Format format, List<String> required, Shape shape, Supplier<Rows> rows) {
  /// How even it is.
  public enum Shape {
    /// The first record names the columns, and there are no more.
    EVEN,
    /// The first record names the columns, and some records have more of them.
    RAGGED,
    /// No record names the columns, and some records have more of them.
    NAMELESS
  }

  public Layout(Format format, List<String> required, Supplier<Rows> rows) {
    this(format, required, Shape.EVEN, rows);
  }

  public boolean fits(List<String> headers) {
    return keys(headers).containsAll(keys(required));
  }

  /// @return whether the table has any column of this layout, so that somebody may insist on it
  public boolean mayFit(List<String> headers) {
    return shape == Shape.NAMELESS || shared(headers) > 0;
  }

  /// @return how many of the columns by which this layout is known are there
  public long shared(List<String> headers) {
    return keys(headers).stream().filter(keys(required)::contains).count();
  }

  private static Set<String> keys(List<String> names) {
    return names.stream().map(Row::key).collect(Collectors.toSet());
  }
}
