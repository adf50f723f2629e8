package org.keyturn.exchange.tables;

import static org.keyturn.exchange.tables.ColumnMap.column;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.keyturn.exchange.csv.CsvReader;
import org.keyturn.exchange.csv.CsvRecord;
import org.keyturn.exchange.foreign.ItemBuilder;
import org.keyturn.model.Failed;
import org.keyturn.model.ItemType;
import org.keyturn.model.SecretText;

/// Bitwarden's own table: logins and notes.
final class BitwardenRows {
  private static final ColumnMap COLUMNS =
      ColumnMap.of(
              column("folder", "folder"),
              column("collections", "folder"),
              column("favorite", "favorite"),
              column("name", "name"),
              column("notes", "notes"),
              column("fields", "fields"),
              column("reprompt", "reprompt"),
              column("archivedDate", "archived"),
              column("login_username", "username"),
              column("username", "username"),
              column("login_password", "password"),
              column("password", "password"),
              column("login_totp", "totp"),
              column("totp", "totp"))
          .withFields("type");

  private BitwardenRows() {}

  static RowImporter rows() {
    return (row, out) -> {
      var item = new ItemBuilder();
      begin(item, row);
      COLUMNS.fill(item, row);
      out.item(item);
    };
  }

  /// Any other type counts as a login there, so it is kept.
  private static void begin(ItemBuilder item, TableRow row) throws Failed, IOException {
    var type = row.text("type");
    if (type.equals("note")) {
      item.type(ItemType.SECURE_NOTE);
    } else if (!type.equals("login")) {
      item.field("type", type);
    }
    for (var column : List.of("login_uri", "uri", "uris")) {
      for (var address : addresses(row.text(column))) {
        item.uri(address);
      }
    }
  }

  /// The addresses of a login stand in one cell, which is a record of its own.
  private static List<String> addresses(String cell) throws Failed, IOException {
    try (var reader = new CsvReader(new StringReader(cell), ',')) {
      Optional<CsvRecord> record = reader.next();
      return record
          .map(found -> found.cells().stream().map(SecretText::reveal).toList())
          .orElse(List.of());
    }
  }
}
