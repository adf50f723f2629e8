package org.keyturn.exchange.tables;

import static org.keyturn.exchange.tables.ColumnMap.column;

import java.io.IOException;
import java.util.List;
import org.keyturn.exchange.foreign.ForeignSink;
import org.keyturn.exchange.foreign.ItemBuilder;
import org.keyturn.model.Attribute;
import org.keyturn.model.Failed;

/// Keeper's table, which has no names of columns: folder, title, login, password, address, notes,
/// shared folder, and then names and values of fields in turn.
final class KeeperRows {
  private static final int FIRST_FIELD = 7;
  private static final int LEAST = 6;
  private static final String CODE = "TFC:Keeper";
  private static final ColumnMap COLUMNS =
      ColumnMap.of(
          column("column 1", "folder"),
          column("column 2", "name"),
          column("column 3", "username"),
          column("column 4", "password"),
          column("column 5", "url"),
          column("column 6", "notes"));

  private KeeperRows() {}

  /// Whether a record has as many cells as they have: one for each of the seven, and pairs.
  static boolean mayBe(List<String> record) {
    return record.size() == LEAST
        || (record.size() >= FIRST_FIELD && (record.size() - FIRST_FIELD) % 2 == 0);
  }

  /// Nothing but an address or a code tells it: a name of a column is none.
  static boolean looksLike(List<String> first) {
    boolean named = first.size() >= LEAST && isHeading(first.get(1), first.get(3));
    return named || first.contains(CODE) || (mayBe(first) && first.get(4).matches("https?://\\S+"));
  }

  private static boolean isHeading(String title, String password) {
    return title.equalsIgnoreCase("title") && password.equalsIgnoreCase("password");
  }

  static void row(TableRow row, ForeignSink out) throws Failed, IOException {
    if (isHeading(row.peek("column 2"), row.peek("column 4"))) {
      return;
    }
    var item = new ItemBuilder();
    item.field("Shared Folder", row.text("column 7"));
    var fields = row.tail(FIRST_FIELD);
    COLUMNS.fill(item, row);
    for (int i = 0; i + 1 < fields.size(); i += 2) {
      var name = fields.get(i).value().reveal();
      if (name.equals(CODE)) {
        item.put(Attribute.TOTP, name, fields.get(i + 1).value());
      } else {
        item.field(false, name, fields.get(i + 1).value());
      }
    }
    if (fields.size() % 2 == 1) {
      item.field(false, "", fields.getLast().value());
    }
    out.item(item);
  }
}
