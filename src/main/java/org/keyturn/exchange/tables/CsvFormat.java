package org.keyturn.exchange.tables;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.keyturn.exchange.csv.CsvSheet;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.ExportFormat;
import org.keyturn.exchange.format.Format;
import org.keyturn.exchange.format.Loss;
import org.keyturn.exchange.format.RecognisedFile;
import org.keyturn.exchange.format.Writing;
import org.keyturn.model.Failed;

/// Any table: one that Keyturn wrote, or one whose columns the person explains.
public record CsvFormat() implements TableFormat, ExportFormat {
  private static final ColumnMap COLUMNS = ColumnMap.own();

  private static final List<TableLayout> LAYOUTS =
      List.of(
          new TableLayout(TableWriter.FIRST_COLUMNS, COLUMNS::rows),
          new TableLayout(TableWriter.EARLIER_FIRST_COLUMNS, COLUMNS::rows));

  private static final List<Loss> LOSSES =
      List.of(
          Loss.TRASH,
          Loss.ATTACHMENTS,
          Loss.VERSIONS,
          Loss.SETTINGS,
          Loss.EMPTY_FOLDERS,
          Loss.FIELD_TYPES,
          Loss.MATCH_RULES,
          Loss.PASSKEYS,
          Loss.PASSWORD_HISTORY,
          Loss.LINKS,
          Loss.FOREIGN_MEMBERS);

  @Override
  public String key() {
    return "csv";
  }

  @Override
  public List<TableLayout> layouts() {
    return LAYOUTS;
  }

  /// Only a table that is whole is one that Keyturn wrote.
  @Override
  public Optional<TableLayout> closest(CsvSheet sheet) {
    return LAYOUTS.stream().filter(layout -> layout.fits(sheet.first())).findFirst();
  }

  @Override
  public RecognisedFile open(ByteSource source) throws Failed, IOException {
    var sheet = CsvSheet.of(source).orElseThrow(Format::notRecognised);
    return closest(sheet)
        .map(layout -> found(source, layout))
        .orElseGet(() -> explained(sheet, source));
  }

  /// A table of columns that nobody knows.
  public RecognisedFile explained(CsvSheet sheet, ByteSource source) {
    boolean named = !NamelessTable.nameless(sheet.first());
    return new RecognisedFile.Openable(
        this, source, TableReader.mapped(named), named ? sheet.first() : List.of());
  }

  /// @param formulaSafe whether cells that a spreadsheet would take for formulas are made harmless
  public Writing writing(boolean formulaSafe) {
    return new Writing.ByWriter(
        this, (out, run) -> TableWriter.write(run.contents(), formulaSafe, out, run.watch()));
  }

  @Override
  public List<Loss> losses() {
    return LOSSES;
  }

  @Override
  public Writing usual() {
    return writing(false);
  }
}
