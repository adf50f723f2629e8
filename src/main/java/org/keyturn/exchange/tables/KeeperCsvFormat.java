package org.keyturn.exchange.tables;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.keyturn.exchange.csv.CsvRecord;
import org.keyturn.exchange.csv.CsvSheet;
import org.keyturn.model.Failed;
import org.keyturn.model.SecretText;

/// Keeper's table, which names no columns: only all records together can tell it.
public record KeeperCsvFormat() implements TableFormat {
  private static final TableLayout LAYOUT =
      new TableLayout(List.of(), () -> KeeperRows::row).with(TableLayout.Shape.NAMELESS);

  @Override
  public String key() {
    return "keeper-csv";
  }

  /// None that is told by names of columns.
  @Override
  public List<TableLayout> layouts() {
    return List.of();
  }

  @Override
  public Optional<TableLayout> closest(CsvSheet sheet) {
    return Optional.of(LAYOUT);
  }

  @Override
  public Optional<TableLayout> byRecords(CsvSheet sheet) throws Failed, IOException {
    boolean seen = KeeperRows.looksLike(sheet.first());
    if (!seen && !NamelessTable.nameless(sheet.first())) {
      return Optional.empty();
    }
    try (var reader = sheet.open()) {
      for (var record = reader.next(); record.isPresent(); record = reader.next()) {
        var cells = texts(record.get());
        record.get().wipe();
        if (!KeeperRows.mayBe(cells)) {
          break;
        }
        seen |= KeeperRows.looksLike(cells);
      }
    }
    return seen ? Optional.of(LAYOUT) : Optional.empty();
  }

  private static List<String> texts(CsvRecord record) {
    return record.cells().stream().map(SecretText::reveal).map(String::strip).toList();
  }
}
