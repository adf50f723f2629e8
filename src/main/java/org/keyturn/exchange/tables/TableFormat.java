package org.keyturn.exchange.tables;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.keyturn.exchange.csv.CsvSheet;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.Format;
import org.keyturn.exchange.format.RecognisedFile;
import org.keyturn.model.Failed;

/// A format whose files are tables, known by their columns.
public interface TableFormat extends Format {
  /// @return how its tables look whose first record names the columns
  List<TableLayout> layouts();

  /// @param sheet whose first record names the columns of no program
  /// @return the layout if the records tell that it is this program's; else empty
  default Optional<TableLayout> byRecords(CsvSheet sheet) throws Failed, IOException {
    return Optional.empty();
  }

  /// @return the layout that goes with the columns best, for somebody who insists on the format;
  ///   empty if none does at all
  default Optional<TableLayout> closest(CsvSheet sheet) throws Failed, IOException {
    var first = sheet.first();
    return layouts().stream()
        .filter(layout -> layout.mayFit(first))
        .max(Comparator.comparingLong(layout -> layout.shared(first)));
  }

  /// @param layout of the table
  default RecognisedFile found(ByteSource source, TableLayout layout) {
    return new RecognisedFile.Openable(this, source, new TableReader(layout), List.of());
  }

  @Override
  default RecognisedFile found(ByteSource source) throws Failed, IOException {
    return open(source);
  }

  @Override
  default RecognisedFile open(ByteSource source) throws Failed, IOException {
    var sheet = CsvSheet.of(source).orElseThrow(Format::notRecognised);
    return found(source, closest(sheet).orElseThrow(Format::notRecognised));
  }

  @Override
  default String extension() {
    return ".csv";
  }

  @Override
  default boolean table() {
    return true;
  }
}
