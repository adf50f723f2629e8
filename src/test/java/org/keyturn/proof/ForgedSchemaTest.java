package org.keyturn.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keyturn.model.Failure;

/// What stands in a file beside its rows: planted, renamed or altered.
class ForgedSchemaTest extends ForgedVault {

  @Test
  void refusesAPlantedTriggerViewTableOrIndex() throws Exception {
    for (var sql :
        List.of(
            "CREATE TRIGGER spy AFTER UPDATE ON record BEGIN"
                + " INSERT INTO presence VALUES (old.id, old.first); END",
            "CREATE VIEW spy AS SELECT * FROM record",
            "CREATE TABLE spy (a)",
            "CREATE INDEX spy ON record (revision)",
            "ALTER TABLE presence ADD COLUMN spy BLOB",
            "DROP TABLE presence")) {
      lay();
      forge(f -> f.run(sql));
      assertEquals(new Failure.Damaged(Failure.Part.SCHEMA), failure(), sql);
    }
  }

  /// Reads as it did, and would not be found when the table is dropped.
  @Test
  void findsATableWhoseNameIsNoText() throws Exception {
    for (var column : List.of("type", "name", "tbl_name", "sql")) {
      lay();
      forge(f -> {
        f.run("PRAGMA writable_schema=ON");
        f.run(
            "UPDATE sqlite_schema SET %s = CAST(%s AS BLOB) WHERE name = 'presence'"
                .formatted(column, column));
      });
      assertEquals(new Failure.Damaged(Failure.Part.SCHEMA), failure(), column);
    }
  }

  @Test
  void ignoresTheUserVersion() throws Exception {
    forge(f -> f.run("PRAGMA user_version=4711"));
    try (var session = door.unlock(vault, Door.NEW)) {
      assertEquals(original.contents(), Inventory.of(session).lines());
    }
  }
}
