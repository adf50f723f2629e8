package org.keyturn.exchange.tables;

import java.util.Optional;
import org.keyturn.exchange.csv.CsvRecord;
import org.keyturn.exchange.foreign.ForeignSink;

/// Whether a record has the cells that its table should have. Where the columns are known for what
/// they are, a record that does not fit them is refused: with a cell too few or too many, any value
/// may stand under the name of another.
///
/// @param strict whether the columns are known
/// @param least cells that are there at least
/// @param most cells that are there at most; 0 if there may be any number
record RecordFit(boolean strict, int least, int most) {
  /// Tells what is odd about a record that is taken.
  void tell(CsvRecord record, ForeignSink out) {
    var where = TableRow.where(record.line());
    if (record.unclosed()) {
      out.problem(where, "unclosed-quote");
    }
    if (!strict && record.cells().size() < least) {
      out.problem(where, "too-few-columns");
    } else if (!strict && tooMany(record)) {
      out.problem(where, "too-many-columns");
    }
  }

  /// @return why a record is not taken
  Optional<String> refusal(CsvRecord record) {
    if (!strict) {
      return Optional.empty();
    }
    if (record.cells().size() < least) {
      return Optional.of("record-too-short");
    }
    if (tooMany(record)) {
      return Optional.of("record-too-long");
    }
    // The file ends within this cell.
    return record.unclosed() && record.last() ? Optional.of("record-cut-off") : Optional.empty();
  }

  private boolean tooMany(CsvRecord record) {
    return most > 0 && record.cells().size() > most && !record.tailIsEmpty(most);
  }
}
