package org.keyturn.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// The tables, and the exact text that `sqlite_schema` must hold: a planted trigger or view is
/// found because it stands there. Names are quoted as SQLite writes them after a rename, so that a
/// rotated vault has the same text as a new one.
final class Schema {
  /// `KTRN`, in the file's `application_id`.
  static final int APPLICATION_ID = 0x4B54524E;

  static final String HEADER =
      "(one INTEGER PRIMARY KEY CHECK (one = 1), bytes BLOB NOT NULL, checksum BLOB NOT NULL) STRICT";
  static final String RECORD =
      "(kind INTEGER NOT NULL, id BLOB NOT NULL, revision INTEGER NOT NULL, key_id BLOB NOT NULL,"
          + " first BLOB NOT NULL, second BLOB NOT NULL, PRIMARY KEY (kind, id)) STRICT";
  static final String CHUNK =
      "(attachment BLOB NOT NULL, seq INTEGER NOT NULL, bytes BLOB NOT NULL,"
          + " PRIMARY KEY (attachment, seq)) STRICT";
  static final String PRESENCE = "(id BLOB PRIMARY KEY NOT NULL, bytes BLOB NOT NULL) STRICT";

  /// What `expected` is compared with. Quoted, because a name that is a BLOB reads like one that is
  /// text and is not found when its table is dropped.
  private static final String ROWS =
      "SELECT quote(type) || '|' || quote(name) || '|' || quote(tbl_name) || '|' ||"
          + " typeof(rootpage) || '|' || quote(sql) AS line FROM sqlite_schema ORDER BY line";

  private Schema() {}

  static String create(String table, String columns) {
    return "CREATE TABLE \"" + table + "\" " + columns;
  }

  /// Makes the tables of a new file.
  static void lay(Sql sql) throws Failed {
    sql.run(create("header_a", HEADER));
    sql.run(create("header_b", HEADER));
    sql.run(create("record", RECORD));
    sql.run(create("chunk", CHUNK));
    sql.run(create("presence", PRESENCE));
  }

  /// @throws Failed `InterruptedRotation` if the tables of a rotation stand beside those in force,
  ///   `Damaged(SCHEMA)` for anything else that is not ours
  static void check(Sql sql) throws Failed {
    var found = new ArrayList<String>();
    sql.each(ROWS, row -> found.add(row.getString(1)));
    if (!found.equals(expected())) {
      boolean halfway = found.stream().anyMatch(row -> row.contains("_next'|"));
      throw new Failed(
          halfway ? new Failure.InterruptedRotation() : new Failure.Damaged(Failure.Part.SCHEMA));
    }
  }

  /// @return each expected row of `sqlite_schema` as `type|name|table|integer|sql`, sorted
  private static List<String> expected() {
    var rows = new ArrayList<String>();
    table(rows, "header_a", HEADER, false);
    table(rows, "header_b", HEADER, false);
    table(rows, "record", RECORD, true);
    table(rows, "chunk", CHUNK, true);
    table(rows, "presence", PRESENCE, true);
    Collections.sort(rows);
    return rows;
  }

  private static void table(List<String> rows, String name, String columns, boolean index) {
    rows.add(row("table", name, name, "'" + create(name, columns) + "'"));
    if (index) {
      rows.add(row("index", "sqlite_autoindex_" + name + "_1", name, "NULL"));
    }
  }

  private static String row(String type, String name, String table, String sql) {
    return "'" + type + "'|'" + name + "'|'" + table + "'|integer|" + sql;
  }
}
