package org.keyturn.store;

import java.util.Set;
import java.util.TreeSet;

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

  private Schema() {}

  static String create(String table, String columns) {
    return "CREATE TABLE \"" + table + "\" " + columns;
  }

  /// @return each expected row of `sqlite_schema` as `type|name|table|sql`
  static Set<String> expected() {
    var rows = new TreeSet<String>();
    table(rows, "header_a", HEADER, false);
    table(rows, "header_b", HEADER, false);
    table(rows, "record", RECORD, true);
    table(rows, "chunk", CHUNK, true);
    table(rows, "presence", PRESENCE, true);
    return rows;
  }

  private static void table(Set<String> rows, String name, String columns, boolean index) {
    rows.add("table|" + name + "|" + name + "|" + create(name, columns));
    if (index) {
      rows.add("index|sqlite_autoindex_" + name + "_1|" + name + "|null");
    }
  }
}
