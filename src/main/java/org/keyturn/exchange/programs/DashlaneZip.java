package org.keyturn.exchange.programs;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.keyturn.exchange.csv.CsvSheet;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.FileReader;
import org.keyturn.exchange.format.ImportRun;
import org.keyturn.exchange.tables.DashlaneCsvFormat;
import org.keyturn.exchange.tables.TableLayout;
import org.keyturn.exchange.tables.TableReader;
import org.keyturn.exchange.zip.ZipArchive;
import org.keyturn.exchange.zip.ZipEntryInfo;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Problem;

/// Dashlane's archive: a table for each kind of item, each known by its columns.
final class DashlaneZip implements FileReader {
  /// Tables of one archive, ten times what Dashlane writes; each is looked at several times.
  private static final int MOST = 100;

  private static final DashlaneCsvFormat TABLE = new DashlaneCsvFormat();

  private static final Failure NOTHING_FITS =
      new Failure.NotRecognised(Failure.Thing.IMPORT_RECORDS);

  /// Whether the archive holds a table of Dashlane's.
  static boolean looksLike(ZipArchive archive) throws Failed, IOException {
    for (var entry : archive.files().stream().filter(DashlaneZip::isTable).limit(MOST).toList()) {
      if (archive.whole(entry) && layout(archive.content(entry)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTable(ZipEntryInfo entry) {
    return entry.safe() && entry.name().toLowerCase(Locale.ROOT).endsWith(".csv");
  }

  private static Optional<TableLayout> layout(ByteSource table) throws Failed, IOException {
    return CsvSheet.of(table)
        .flatMap(sheet ->
            TABLE.layouts().stream().filter(layout -> layout.fits(sheet.first())).findFirst());
  }

  @Override
  public void read(ByteSource source, ImportRun run) throws Failed, IOException {
    int taken = 0;
    int refused = 0;
    try (var archive = ZipArchive.open(source)) {
      long tables = archive.files().stream().filter(DashlaneZip::isTable).count();
      if (tables > MOST) {
        throw new Failed(new Failure.BeyondBounds("tables", tables, 0, MOST));
      }
      for (var entry : archive.files()) {
        try {
          read(archive, entry, run);
          taken++;
        } catch (Failed e) {
          if (!e.failure().equals(NOTHING_FITS)) {
            throw e;
          }
          refused++;
        }
      }
    }
    if (refused > 0 && taken == 0) {
      throw new Failed(NOTHING_FITS);
    }
  }

  private static void read(ZipArchive archive, ZipEntryInfo entry, ImportRun run)
      throws Failed, IOException {
    if (!isTable(entry)) {
      tell(run, entry, entry.safe() ? "unused-file" : "unsafe-name");
      return;
    }
    if (!archive.whole(entry)) {
      tell(run, entry, "table-damaged");
      return;
    }
    var table = archive.content(entry);
    var layout = layout(table);
    if (layout.isEmpty()) {
      tell(run, entry, "unknown-table");
      return;
    }
    var sink = new PrefixedSink(run.sink(), entry);
    new TableReader(layout.get())
        .read(table, new ImportRun(sink, run.keys(), run.columns(), run.now(), run.watch()));
  }

  private static void tell(ImportRun run, ZipEntryInfo entry, String reason) {
    run.sink().problem(new Problem(entry.where(), reason, entry.name()));
  }
}
