package org.keyturn.exchange.csv;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.SecretText;

/// A table before its rows are read: characters, separator, first record.
///
/// @param skipped records before the first that counts
public record CsvSheet(CsvText text, char delimiter, int skipped, List<String> first) {
  private static final char[] DELIMITERS = {',', ';', '\t'};

  /// @return empty if this is no table: it has one column only, or characters that no text has
  /// @throws Failed `BeyondBounds`
  public static Optional<CsvSheet> of(ByteSource source) throws Failed, IOException {
    var text = CsvText.of(source);
    Optional<CsvSheet> best = Optional.empty();
    for (char delimiter : DELIMITERS) {
      var sheet = read(text, delimiter);
      if (sheet.isPresent()
          && sheet.get().first().size() > best.map(s -> s.first().size()).orElse(1)) {
        best = sheet;
      }
    }
    return best;
  }

  private static Optional<CsvSheet> read(CsvText text, char delimiter) throws Failed, IOException {
    try (var reader = new CsvReader(text.open(), delimiter)) {
      var record = reader.next();
      int skipped = 0;
      // What Excel is told about the separator is no record.
      if (record.isPresent() && first(record.get()).toLowerCase(Locale.ROOT).matches("sep=.?")) {
        record = reader.next();
        skipped++;
      }
      int before = skipped;
      return record
          .map(CsvSheet::texts)
          .filter(CsvSheet::isText)
          .map(cells -> new CsvSheet(text, delimiter, before, cells));
    } catch (Failed e) {
      if (e.failure() instanceof Failure.BeyondBounds) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static String first(CsvRecord record) {
    return record.cells().getFirst().reveal();
  }

  private static List<String> texts(CsvRecord record) {
    return record.cells().stream().map(SecretText::reveal).map(String::strip).toList();
  }

  private static boolean isText(List<String> cells) {
    return cells.stream()
        .flatMapToInt(String::chars)
        .noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t');
  }

  /// @return a reader before the first record that counts, which the caller closes
  public CsvReader open() throws Failed, IOException {
    var reader = new CsvReader(text.open(), delimiter);
    for (int i = 0; i < skipped; i++) {
      reader.next().ifPresent(CsvRecord::wipe);
    }
    return reader;
  }
}
