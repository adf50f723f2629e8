package org.keyturn.exchange.table;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.keyturn.exchange.csv.CsvRecord;
import org.keyturn.exchange.csv.CsvSheet;
import org.keyturn.exchange.file.ByteSource;
import org.keyturn.exchange.file.FileReader;
import org.keyturn.exchange.file.Intake;
import org.keyturn.exchange.foreign.ForeignSink;
import org.keyturn.model.Attribute;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// Pours a table into a sink, row by row and in constant memory. Stateless.
public final class TableReader implements FileReader {
  private final Layout layout;

  public TableReader(Layout layout) {
    this.layout = layout;
  }

  /// A table whose columns the person has explained.
  ///
  /// Reading is refused where the person has not (`CSV_COLUMNS_UNKNOWN`), or where the explanation
  /// does not fit the table (`CSV_MAPPING_WRONG`).
  public static FileReader mapped() {
    return (source, intake) -> {
      var sheet = sheet(source);
      if (intake.columns().isEmpty()) {
        throw new Failed(new Failure.Refused(Failure.Rule.CSV_COLUMNS_UNKNOWN));
      }
      read(sheet, Layout.Shape.EVEN, targets(intake.columns(), sheet.first()).rows(), intake);
    };
  }

  /// @return what a column can be explained as
  public static List<String> fields() {
    return Stream.concat(
            Arrays.stream(Place.values()).map(Place::key),
            Arrays.stream(Attribute.values()).map(Attribute::key))
        .toList();
  }

  private static Columns targets(Map<String, String> columns, List<String> headers) throws Failed {
    var known = headers.stream().map(Row::key).toList();
    var targets = new HashMap<String, Target>();
    for (var column : columns.entrySet()) {
      if (!known.contains(Row.key(column.getKey()))) {
        throw new Failed(new Failure.Refused(Failure.Rule.CSV_MAPPING_WRONG));
      }
      targets.put(
          column.getKey(),
          Target.named(column.getValue())
              .orElseThrow(() -> new Failed(new Failure.Refused(Failure.Rule.CSV_MAPPING_WRONG))));
    }
    return Columns.of(targets);
  }

  /// What the person says of the columns counts more than what they look like.
  @Override
  public void read(ByteSource source, Intake intake) throws Failed, IOException {
    if (!intake.columns().isEmpty()) {
      mapped().read(source, intake);
      return;
    }
    var sheet = sheet(source);
    if (!layout.mayFit(sheet.first())) {
      throw new Failed(new Failure.NotRecognised(Failure.Thing.IMPORT));
    }
    read(sheet, layout.shape(), layout.rows().get(), intake);
  }

  private static CsvSheet sheet(ByteSource source) throws Failed, IOException {
    return CsvSheet.of(source)
        .orElseThrow(() -> new Failed(new Failure.NotRecognised(Failure.Thing.IMPORT)));
  }

  private static void read(CsvSheet sheet, Layout.Shape shape, Rows rows, Intake intake)
      throws Failed, IOException {
    var out = new ForeignSink(intake);
    if (sheet.text().guessed()) {
      out.problem("encoding", "guessed-encoding");
    }
    boolean header = shape != Layout.Shape.NAMELESS;
    var headers = header ? sheet.first() : List.<String>of();
    int columns = shape == Layout.Shape.EVEN ? headers.size() : 0;
    try (var reader = sheet.open()) {
      if (header) {
        reader.next().ifPresent(CsvRecord::wipe);
      }
      reader.columns(columns);
      for (var record = reader.next(); record.isPresent(); record = reader.next()) {
        var read = record.get();
        out.record(() -> {
          tell(read, columns, out);
          rows.row(new Row(read.line(), headers, read.cells()), out);
        });
      }
    }
    rows.end(out);
  }

  private static void tell(CsvRecord record, int columns, ForeignSink out) {
    var where = Row.where(record.line());
    if (record.unclosed()) {
      out.problem(where, "unclosed-quote");
    }
    if (columns > 0 && record.cells().size() < columns) {
      out.problem(where, "too-few-columns");
    } else if (columns > 0 && record.cells().size() > columns && !record.tailIsEmpty(columns)) {
      out.problem(where, "too-many-columns");
    }
  }
}
