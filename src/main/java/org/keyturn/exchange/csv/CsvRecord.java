package org.keyturn.exchange.csv;

import java.util.List;
import org.keyturn.model.SecretText;

/// One record of a table.
///
/// @param line on which it begins, from 1
/// @param unclosed whether a quote in it was opened and not closed, so that it was read as a plain
///   character
/// @param last whether nothing follows it
public record CsvRecord(long line, List<SecretText> cells, boolean unclosed, boolean last) {
  boolean isEmpty() {
    return cells.stream().allMatch(SecretText::isEmpty);
  }

  /// Whether nothing stands in the cells beyond the number of columns.
  public boolean tailIsEmpty(int columns) {
    return cells.subList(columns, cells.size()).stream().allMatch(SecretText::isEmpty);
  }

  public void wipe() {
    cells.forEach(SecretText::wipe);
  }
}
