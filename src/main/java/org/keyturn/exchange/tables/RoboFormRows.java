package org.keyturn.exchange.tables;

import static org.keyturn.exchange.tables.ColumnMap.column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.keyturn.exchange.foreign.ItemBuilder;
import org.keyturn.model.Attribute;
import org.keyturn.model.SecretText;

/// RoboForm's table. Its fields stand in the last column and in the nameless ones after it, each as
/// five or more values: name, two that say nothing, kind, value.
final class RoboFormRows {
  private static final int PARTS = 5;

  /// Columns that have a name.
  private static final int NAMED = 8;

  private static final String NAMELESS = "-no-name-";
  private static final ColumnMap COLUMNS =
      ColumnMap.of(
              column("Name", "name"),
              column("Url", "url"),
              column("Login", "username"),
              column("Pwd", "password"),
              column("Note", "notes"),
              column("Folder", "folder"))
          .withFields("MatchUrl");

  private RoboFormRows() {}

  static RowImporter rows() {
    return COLUMNS.rows(RoboFormRows::begin);
  }

  private static void begin(ItemBuilder item, TableRow row) {
    if (row.peek("MatchUrl").equals(row.peek("Url"))) {
      row.take("MatchUrl");
    }
    var login = row.peek("Login");
    var password = row.peek("Pwd");
    for (var cell : fieldCells(row)) {
      for (var parts : groups(cell)) {
        field(item, parts, login, password);
      }
    }
  }

  private static List<String> fieldCells(TableRow row) {
    var cells = new ArrayList<String>();
    cells.add(row.text("RfFieldsV2"));
    row.tail(NAMED).forEach(cell -> cells.add(cell.value().reveal()));
    return cells;
  }

  private static List<List<String>> groups(String cell) {
    var parts = Arrays.asList(cell.split(",", -1));
    if (cell.isEmpty()) {
      return List.of();
    }
    if (parts.size() <= PARTS || parts.size() % PARTS != 0) {
      return List.of(parts);
    }
    var groups = new ArrayList<List<String>>();
    for (int i = 0; i < parts.size(); i += PARTS) {
      groups.add(parts.subList(i, i + PARTS));
    }
    return groups;
  }

  private static void field(ItemBuilder item, List<String> parts, String login, String password) {
    if (parts.size() < PARTS) {
      item.field("RfFieldsV2", String.join(",", parts));
      return;
    }
    var name = parts.getFirst();
    var value = String.join(",", parts.subList(PARTS - 1, parts.size()));
    boolean known =
        (name.equals("User ID$") && value.equals(login))
            || (name.equals("Password$") && value.equals(password));
    if (name.equals("TOTP KEY$")) {
      item.put(Attribute.TOTP, name, value);
    } else if (!known) {
      item.field(
          parts.get(3).equals("pwd"), name.equals(NAMELESS) ? "" : name, SecretText.of(value));
    }
  }
}
