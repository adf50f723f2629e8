package org.keyturn.exchange.tables;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keyturn.exchange.csv.CsvRecord;
import org.keyturn.exchange.csv.CsvSheet;
import org.keyturn.model.Failed;
import org.keyturn.model.SecretText;

/// A table whose first record may be one like all others, which only all of them together can tell.
public final class NamelessTable {
  private static final Pattern ADDRESS = Pattern.compile("\\w[\\w+.-]*://\\S+");

  /// A column of numbers may have no name, and names may end before the columns do.
  private static final int MOST_BLANK = 1;

  private NamelessTable() {}

  /// @return the layout of a table without names that has records as no other program writes them
  public static Optional<TableLayout> layout(CsvSheet sheet) throws Failed, IOException {
    boolean seen = KeeperRows.looksLike(sheet.first());
    if (!seen && !nameless(sheet.first())) {
      return Optional.empty();
    }
    try (var reader = sheet.open()) {
      for (var record = reader.next(); record.isPresent(); record = reader.next()) {
        var cells = texts(record.get());
        record.get().wipe();
        if (!KeeperRows.mayBe(cells)) {
          return seen ? TableLayouts.keeper() : Optional.empty();
        }
        seen |= KeeperRows.looksLike(cells);
      }
    }
    return seen ? TableLayouts.keeper() : Optional.empty();
  }

  /// Whether a first record names no columns: it has several empty cells and not only at its end,
  /// one text twice, or an address.
  public static boolean nameless(List<String> first) {
    var names = first.stream().map(String::strip).toList();
    int end = names.size();
    while (end > 0 && names.get(end - 1).isEmpty()) {
      end--;
    }
    var texts = names.stream().filter(text -> !text.isEmpty()).toList();
    return (texts.size() < end && names.size() - texts.size() > MOST_BLANK)
        || new HashSet<>(texts).size() < texts.size()
        || texts.stream().anyMatch(text -> ADDRESS.matcher(text).matches());
  }

  private static List<String> texts(CsvRecord record) {
    return record.cells().stream().map(SecretText::reveal).map(String::strip).toList();
  }
}
