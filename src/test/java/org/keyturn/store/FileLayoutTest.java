package org.keyturn.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyturn.files.CallObserver;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// How a file of ours is laid out, and what is asked of one.
class FileLayoutTest {
  private static final Failure DAMAGED = new Failure.Damaged(Failure.Part.PAGES);

  @TempDir Path folder;
  private final Sql sql;

  FileLayoutTest() throws Exception {
    sql = new Sql(DriverManager.getConnection("jdbc:sqlite::memory:"), CallObserver.NONE);
  }

  @AfterEach
  void close() throws Exception {
    sql.connection().close();
  }

  private static Failure refusal(Executable call) {
    return assertThrows(Failed.class, call).failure();
  }

  private Sql file(String name) throws Exception {
    var path = folder.resolve(name);
    return new Sql(DriverManager.getConnection("jdbc:sqlite:" + path), CallObserver.NONE);
  }

  /// Changes a value to one of another type than the table declares, as a changed byte does.
  private void put(String table, String change) throws Failed {
    sql.run("PRAGMA writable_schema=ON");
    var of = " WHERE name = '" + table + "'";
    sql.run(
        "UPDATE sqlite_schema SET sql = replace(replace(sql, 'STRICT', ''), ' NOT NULL', '')" + of);
    sql.run("PRAGMA writable_schema=RESET");
    sql.run("UPDATE " + table + " SET " + change);
    var columns = table.equals("record") ? Schema.RECORD : Schema.PRESENCE;
    sql.run("PRAGMA writable_schema=ON");
    sql.run("UPDATE sqlite_schema SET sql = ?" + of, Schema.create(table, columns));
    sql.run("PRAGMA writable_schema=RESET");
  }

  @ParameterizedTest
  @CsvSource({
    "page_size, 4096",
    "encoding, UTF-8",
    "auto_vacuum, 2",
    "application_id, 1263817294",
    "user_version, 3",
    "journal_mode, delete"
  })
  void aNewFileIsLaidOutAsTheFormatSays(String pragma, String value) throws Exception {
    var laid = file("new");
    FileLayout.lay(laid, null);
    Schema.check(laid);
    assertEquals(value, laid.<String>first("PRAGMA " + pragma, row -> row.getString(1)));
    laid.connection().close();
  }

  /// There is no moment at which somebody finds a file of ours that has no name of its own.
  @Test
  void aHeaderStandsThereFromTheFirstCommitOn() throws Exception {
    var commits = new int[1];
    CallObserver counting = point -> commits[0] += point.equals("sql COMMIT") ? 1 : 0;
    var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("new"));
    FileLayout.lay(new Sql(connection, counting), StoreFixture.header(4));
    connection.close();
    assertEquals(1, commits[0]);
    try (var vault = VaultFile.open(folder.resolve("new"), CallObserver.NONE)) {
      var found = vault.read(Transaction::headers).header();
      assertArrayEquals(StoreFixture.header(4).bytes(), found.bytes());
    }
  }

  @Test
  void anEmptyFileIsNoVaultUnlessAJournalMayFillIt() throws Exception {
    var empty = Files.createFile(folder.resolve("empty"));
    assertEquals(
        new Failure.NotRecognised(Failure.Thing.VAULT),
        refusal(() -> FileLayout.requireContent(empty)));
    Files.createFile(JournalFiles.journal(empty));
    FileLayout.requireContent(empty);
    FileLayout.requireContent(folder.resolve("missing"));
  }

  /// Another journal would put part of the vault into another file.
  @Test
  void anotherJournalIsDamageWhereNothingMayBeWritten() throws Exception {
    var file = file("wal");
    file.run("CREATE TABLE t (n INTEGER)");
    FileLayout.requireRollbackJournal(file, true);
    file.first("PRAGMA journal_mode=WAL", row -> row.getString(1));
    assertEquals(DAMAGED, refusal(() -> FileLayout.requireRollbackJournal(file, true)));
    FileLayout.requireRollbackJournal(file, false);
    FileLayout.requireRollbackJournal(file, true);
    file.connection().close();
    assertEquals(DAMAGED, refusal(() -> FileLayout.requireRollbackJournal(sql, false)));
  }

  /// Such a row is named by whoever reads it; the pages are what they are.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "first = 'text'",
        "second = NULL",
        "kind = 'three'",
        "revision = 'now'",
        "key_id = 5"
      })
  void aValueOfAnotherTypeInARecordIsNoDamageOfThePages(String change) throws Exception {
    Schema.lay(sql);
    new Records(sql, "").put(StoreFixture.item(1, 1));
    put("record", change);
    FileLayout.checkPages(sql);
  }

  @Test
  void aValueOfAnotherTypeElsewhereIs() throws Exception {
    Schema.lay(sql);
    sql.run("INSERT INTO presence (id, bytes) VALUES (?, ?)", new byte[16], new byte[1]);
    put("presence", "bytes = 'text'");
    assertEquals(DAMAGED, refusal(() -> FileLayout.checkPages(sql)));
  }

  @Test
  void anIndexThatDoesNotFitIsToldAndIsNoDamage() throws Exception {
    var path = folder.resolve("v");
    try (var vault = StoreFixture.create(path)) {
      StoreFixture.write(vault, transaction -> transaction.records().put(StoreFixture.item(9, 1)));
    }
    var whole = file("v");
    assertTrue(FileLayout.checkPages(whole));
    whole.connection().close();
    StoreFixture.misindex(path, 9);
    var other = file("v");
    assertFalse(FileLayout.checkPages(other));
    other.run("REINDEX");
    assertTrue(FileLayout.checkPages(other));
    other.connection().close();
  }
}
