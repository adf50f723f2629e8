package org.keyturn.exchange.tables;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.keyturn.exchange.csv.CsvSheet;
import org.keyturn.model.Failed;
import org.keyturn.model.SecretText;

/// Enpass's table, where names of fields stand before values.
public record EnpassCsvFormat() implements TableFormat {
  private static final TableLayout LAYOUT =
      new TableLayout(List.of(), () -> EnpassRows::row).with(TableLayout.Shape.LABELLED);

  /// What Enpass calls fields; after a `*` where they are concealed.
  private static final Set<String> FIELDS =
      Set.of(
          "username",
          "password",
          "email",
          "e-mail",
          "website",
          "url",
          "phone",
          "totp",
          "one-time code",
          "security question",
          "security answer",
          "cardholder",
          "number",
          "cvc",
          "pin",
          "expiry date");

  private static final int MOST_RECORDS = 100;

  @Override
  public String key() {
    return "enpass-csv";
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
    return looksLike(sheet) ? Optional.of(LAYOUT) : Optional.empty();
  }

  /// Either the first record says so, or names of fields stand before values in several records, as
  /// they never do where one record names the columns.
  private static boolean looksLike(CsvSheet sheet) throws Failed, IOException {
    var first = sheet.first();
    if (first.size() > 2 && first.subList(0, 3).equals(List.of("Title", "Field", "Value"))) {
      return true;
    }
    int like = 0;
    try (var reader = sheet.open()) {
      for (int i = 0; i < MOST_RECORDS; i++) {
        var record = reader.next();
        if (record.isEmpty()) {
          break;
        }
        like += named(record.get().cells()) > 1 ? 1 : 0;
        record.get().wipe();
      }
    }
    return like > 1 || (like == 1 && first.stream().anyMatch(cell -> cell.startsWith("*")));
  }

  private static int named(List<SecretText> cells) {
    int named = 0;
    for (int i = 1; i + 1 < cells.size(); i += 2) {
      var label = cells.get(i).reveal().strip().toLowerCase(Locale.ROOT);
      named += FIELDS.contains(label.replaceFirst("^\\*", "")) ? 1 : 0;
    }
    return named;
  }
}
