package org.keyturn.exchange.tables;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keyturn.exchange.csv.CsvRecord;
import org.keyturn.exchange.csv.CsvSheet;
import org.keyturn.exchange.csv.Quoting;
import org.keyturn.exchange.foreign.ForeignSink;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.FileReader;
import org.keyturn.exchange.format.ImportRun;
import org.keyturn.model.Attribute;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Problem;

/// Pours a table into a sink, row by row and in constant memory. Stateless.
public final class TableReader implements FileReader {
  private final TableLayout layout;

  public TableReader(TableLayout layout) {
    this.layout = layout;
  }

  /// A table whose columns the person has explained.
  ///
  /// Reading is refused where the person has not (`CSV_COLUMNS_UNKNOWN`, `CSV_COLUMNS_NAMELESS`
  /// where there are no names to explain), or where the explanation does not fit the table
  /// (`CSV_MAPPING_WRONG`).
  ///
  /// @param named whether its first record looks like names of columns
  public static FileReader mapped(boolean named) {
    return (source, run) -> {
      var sheet = sheet(source);
      if (run.columns().isEmpty()) {
        throw new Failed(
            new Failure.Refused(
                named ? Failure.Rule.CSV_COLUMNS_UNKNOWN : Failure.Rule.CSV_COLUMNS_NAMELESS));
      }
      read(sheet, Optional.empty(), targets(run.columns(), sheet.first()).rows(), run);
    };
  }

  /// @return what a column can be explained as
  public static List<String> fields() {
    return Stream.concat(
            Arrays.stream(OtherTarget.values()).map(OtherTarget::key),
            Arrays.stream(Attribute.values()).map(Attribute::key))
        .toList();
  }

  private static ColumnMap targets(Map<String, String> columns, List<String> headers)
      throws Failed {
    var known = headers.stream().map(TableRow::key).collect(Collectors.toSet());
    var targets = new HashMap<String, ColumnTarget>();
    for (var column : columns.entrySet()) {
      if (!known.contains(TableRow.key(column.getKey()))) {
        throw new Failed(new Failure.Refused(Failure.Rule.CSV_MAPPING_WRONG));
      }
      targets.put(
          column.getKey(),
          ColumnTarget.named(column.getValue())
              .orElseThrow(() -> new Failed(new Failure.Refused(Failure.Rule.CSV_MAPPING_WRONG))));
    }
    return ColumnMap.of(targets);
  }

  /// What the person says of the columns counts more than what they look like.
  ///
  /// @throws Failed also `NotRecognised(IMPORT_RECORDS)` if no record fits the columns
  @Override
  public void read(ByteSource source, ImportRun run) throws Failed, IOException {
    if (!run.columns().isEmpty()) {
      mapped(true).read(source, run);
      return;
    }
    var sheet = sheet(source);
    if (!layout.mayFit(sheet.first())) {
      throw new Failed(new Failure.NotRecognised(Failure.Thing.IMPORT));
    }
    read(sheet, Optional.of(layout), layout.rows().get(), run);
  }

  private static CsvSheet sheet(ByteSource source) throws Failed, IOException {
    return CsvSheet.of(source)
        .orElseThrow(() -> new Failed(new Failure.NotRecognised(Failure.Thing.IMPORT)));
  }

  /// @param layout empty if nobody knows the columns but the person who explained them
  private static void read(
      CsvSheet sheet, Optional<TableLayout> layout, RowImporter rows, ImportRun run)
      throws Failed, IOException {
    var out = new ForeignSink(run);
    if (sheet.text().guessed()) {
      out.problem("encoding", "guessed-encoding");
    }
    var shape = layout.map(TableLayout::shape).orElse(TableLayout.Shape.EVEN);
    boolean header = shape.named();
    var names = header ? sheet.first() : List.<String>of();
    var headers = Headers.of(names);
    int columns = shape == TableLayout.Shape.EVEN ? names.size() : 0;
    int least = layout.map(known -> known.least(names)).orElse(columns);
    var fit = new RecordFit(layout.isPresent(), least, columns);
    int refused = 0;
    try (var reader = sheet.open()) {
      if (header) {
        reader.next().ifPresent(CsvRecord::wipe);
      }
      reader.columns(columns);
      if (layout.filter(known -> known.quoting() == Quoting.BACKSLASH).isPresent()) {
        reader.backslashes();
      }
      for (var record = reader.next(); record.isPresent(); record = reader.next()) {
        if (!taken(record.get(), headers, fit, rows, out)) {
          refused++;
        }
      }
    }
    rows.end(out);
    headers.strange().forEach(name -> out.problem(new Problem("columns", "unknown-column", name)));
    if (refused > 0 && !out.took()) {
      throw new Failed(new Failure.NotRecognised(Failure.Thing.IMPORT_RECORDS));
    }
  }

  private static boolean taken(
      CsvRecord record, Headers headers, RecordFit fit, RowImporter rows, ForeignSink out)
      throws Failed, IOException {
    var refusal = fit.refusal(record);
    if (refusal.isPresent()) {
      out.problem(TableRow.where(record.line()), refusal.get());
      record.wipe();
      return false;
    }
    out.record(() -> {
      fit.tell(record, out);
      rows.row(new TableRow(record.line(), headers, record.cells()), out);
    });
    return true;
  }
}
