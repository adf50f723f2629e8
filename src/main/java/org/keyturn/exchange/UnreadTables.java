package org.keyturn.exchange;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.keyturn.exchange.csv.CsvSheet;
import org.keyturn.exchange.format.Format;
import org.keyturn.model.Failed;
import org.keyturn.model.SecretText;

/// Knows tables by their first record or, where that names nothing, by how records look.
public final class UnreadTables {
  private static final List<String> BUTTERCUP = List.of("!group_name", "!group_id");

  /// What Enpass calls fields; after a `*` where they are concealed.
  private static final Set<String> ENPASS_FIELDS =
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

  private UnreadTables() {}

  /// @param known whether the columns are those of another program
  /// @return a format without a reader; empty for everything else
  public static Optional<Format> of(CsvSheet sheet, boolean known) throws Failed, IOException {
    if (sheet.first().stream().anyMatch(BUTTERCUP::contains)) {
      return Optional.of(Format.BUTTERCUP_CSV);
    }
    return !known && isEnpass(sheet) ? Optional.of(Format.ENPASS_CSV) : Optional.empty();
  }

  /// Either the first record says so, or names of fields stand before values in several records, as
  /// they never do where one record names the columns.
  private static boolean isEnpass(CsvSheet sheet) throws Failed, IOException {
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
      named += ENPASS_FIELDS.contains(label.replaceFirst("^\\*", "")) ? 1 : 0;
    }
    return named;
  }
}
