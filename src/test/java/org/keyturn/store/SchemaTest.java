package org.keyturn.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyturn.files.CallObserver;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// The tables, and everything else that could stand beside them.
class SchemaTest {
  private final Sql sql;

  SchemaTest() throws Exception {
    sql = new Sql(DriverManager.getConnection("jdbc:sqlite::memory:"), CallObserver.NONE);
  }

  @BeforeEach
  void lay() throws Exception {
    Schema.lay(sql);
  }

  @AfterEach
  void close() throws Exception {
    sql.connection().close();
  }

  private Failure refusal() {
    return assertThrows(Failed.class, () -> Schema.check(sql)).failure();
  }

  private void edit(String change) throws Failed {
    sql.run("PRAGMA writable_schema=ON");
    sql.run("UPDATE sqlite_schema SET " + change);
  }

  /// Word for word as docs/vault-format.md has them, for readers of other programs.
  @Test
  void theTextsAreThoseOfTheFormat() throws Exception {
    Schema.check(sql);
    var texts = new ArrayList<String>();
    sql.each(
        "SELECT sql FROM sqlite_schema WHERE sql NOT NULL ORDER BY rowid",
        row -> texts.add(row.getString(1)));
    var header =
        " (one INTEGER PRIMARY KEY CHECK (one = 1), bytes BLOB NOT NULL, checksum BLOB NOT NULL) STRICT";
    assertEquals(
        List.of(
            "CREATE TABLE \"header_a\"" + header,
            "CREATE TABLE \"header_b\"" + header,
            "CREATE TABLE \"record\" (kind INTEGER NOT NULL, id BLOB NOT NULL, revision INTEGER NOT"
                + " NULL, key_id BLOB NOT NULL, first BLOB NOT NULL, second BLOB NOT NULL, PRIMARY"
                + " KEY (kind, id)) STRICT",
            "CREATE TABLE \"chunk\" (attachment BLOB NOT NULL, seq INTEGER NOT NULL, bytes BLOB NOT"
                + " NULL, PRIMARY KEY (attachment, seq)) STRICT",
            "CREATE TABLE \"presence\" (id BLOB PRIMARY KEY NOT NULL, bytes BLOB NOT NULL) STRICT"),
        texts);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TRIGGER planted AFTER INSERT ON record BEGIN DELETE FROM chunk; END",
        "CREATE VIEW planted AS SELECT * FROM record",
        "CREATE TABLE planted (one INTEGER)",
        "CREATE INDEX planted ON record (revision)",
        "DROP TABLE presence",
        "ALTER TABLE record ADD COLUMN third BLOB",
        "ALTER TABLE chunk RENAME COLUMN bytes TO content"
      })
  void nothingElseMayStandThere(String change) throws Exception {
    sql.run(change);
    assertEquals(new Failure.Damaged(Failure.Part.SCHEMA), refusal());
  }

  /// These read the same, and SQLite does not find such a table when it is to be dropped.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "name = CAST(name AS BLOB) WHERE name = 'presence'",
        "tbl_name = CAST(tbl_name AS BLOB) WHERE name = 'record'",
        "type = CAST(type AS BLOB) WHERE name = 'chunk'",
        "sql = CAST(sql AS BLOB) WHERE name = 'header_b'",
        "rootpage = CAST(rootpage AS TEXT) || 'x' WHERE name = 'header_a'",
        "sql = replace(sql, ' STRICT', '') WHERE name = 'record'"
      })
  void aValueOfAnotherTypeIsNotOurs(String change) throws Exception {
    edit(change);
    assertEquals(new Failure.Damaged(Failure.Part.SCHEMA), refusal());
  }

  @ParameterizedTest
  @ValueSource(strings = {"record_next", "chunk_next"})
  void theNextTablesAreThoseOfARotation(String table) throws Exception {
    sql.run(Schema.create(table, table.startsWith("record") ? Schema.RECORD : Schema.CHUNK));
    assertEquals(new Failure.InterruptedRotation(), refusal());
  }

  /// A rotated vault cannot be told from a new one by its schema.
  @Test
  void renamedTablesHaveTheSameText() throws Exception {
    for (var table : new String[] {"record", "chunk"}) {
      var columns = table.equals("record") ? Schema.RECORD : Schema.CHUNK;
      sql.run(Schema.create(table + "_next", columns));
      sql.run("DROP TABLE " + table);
      sql.run("ALTER TABLE " + table + "_next RENAME TO " + table);
    }
    Schema.check(sql);
  }
}
