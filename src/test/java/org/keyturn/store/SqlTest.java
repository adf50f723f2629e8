package org.keyturn.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// The one way to a connection.
class SqlTest {
  private final List<String> reached = new ArrayList<>();
  private boolean broken;
  private final Sql sql;

  SqlTest() throws Exception {
    sql = new Sql(DriverManager.getConnection("jdbc:sqlite::memory:"), this::reach);
  }

  private void reach(String point) throws IOException {
    reached.add(point);
    if (broken) {
      throw new IOException("Input/output error");
    }
  }

  @BeforeEach
  void create() throws Exception {
    sql.run("CREATE TABLE t (n INTEGER NOT NULL, b BLOB)");
    reached.clear();
  }

  @AfterEach
  void close() throws Exception {
    sql.connection().close();
  }

  private List<Long> numbers() throws Failed {
    var found = new ArrayList<Long>();
    sql.each("SELECT n FROM t ORDER BY n", row -> found.add(row.getLong(1)));
    return found;
  }

  @Test
  void everyStatementPassesTheObserverFirst() throws Exception {
    sql.run("INSERT INTO t (n) VALUES (?)", 1);
    sql.first("SELECT n FROM t", row -> row.getLong(1));
    sql.each("SELECT b FROM t", _ -> {});
    sql.exhaust("PRAGMA incremental_vacuum");
    assertEquals(
        List.of(
            "sql INSERT INTO t (n) VALUES (?)",
            "sql SELECT n FROM t",
            "sql SELECT b FROM t",
            "sql PRAGMA incremental_vacuum"),
        reached);
  }

  @Test
  void whatTheObserverRefusesDoesNotHappen() throws Exception {
    broken = true;
    var failed = assertThrows(Failed.class, () -> sql.run("INSERT INTO t (n) VALUES (1)"));
    assertEquals(new Failure.NoAccess(Failure.Access.IO_ERROR), failed.failure());
    assertThrows(Failed.class, () -> sql.exhaust("DELETE FROM t"));
    broken = false;
    assertEquals(List.of(), numbers());
  }

  @Test
  void theFirstRowIsReadOrNone() throws Exception {
    assertNull(sql.<Long>first("SELECT n FROM t", row -> row.getLong(1)));
    sql.run("INSERT INTO t (n) VALUES (?)", 7);
    sql.run("INSERT INTO t (n) VALUES (?)", 8);
    assertEquals(7, sql.<Long>first("SELECT n FROM t ORDER BY n", row -> row.getLong(1)));
  }

  /// A statement is kept for its next run, which must not see what was bound for the one before.
  @Test
  void aStatementThatRunsAgainHasItsOwnArguments() throws Exception {
    var insert = "INSERT INTO t (n, b) VALUES (?, ?)";
    sql.run(insert, 1, new byte[3]);
    sql.run(insert, 2, null);
    var left = sql.<Long>first("SELECT count(*) FROM t WHERE b IS NULL", row -> row.getLong(1));
    assertEquals(1, left);
    assertEquals(List.of(1L, 2L), numbers());
  }

  @Test
  void aStatementThatIsInUseIsPreparedOnceMore() throws Exception {
    sql.run("INSERT INTO t (n) VALUES (1)");
    sql.run("INSERT INTO t (n) VALUES (2)");
    sql.first("SELECT n FROM t ORDER BY n", row -> row.getLong(1));
    var pairs = new ArrayList<String>();
    sql.each(
        "SELECT n FROM t ORDER BY n", row -> pairs.add(row.getLong(1) + " of " + numbers().size()));
    assertEquals(List.of("1 of 2", "2 of 2"), pairs);
  }

  @Test
  void aStatementThatFailedDoesNotHinderTheNext() throws Exception {
    var insert = "INSERT INTO t (n) VALUES (?)";
    var failed = assertThrows(Failed.class, () -> sql.run(insert, (Object) null));
    assertEquals(new Failure.Damaged(Failure.Part.PAGES), failed.failure());
    sql.run(insert, 5);
    assertEquals(List.of(5L), numbers());
  }

  @Test
  void whatASinkThrowsEndsTheRows() throws Exception {
    sql.run("INSERT INTO t (n) VALUES (1)");
    sql.run("INSERT INTO t (n) VALUES (2)");
    var cancelled = new Failed(new Failure.Cancelled());
    var seen = new ArrayList<Long>();
    var thrown =
        assertThrows(
            Failed.class,
            () ->
                sql.each(
                    "SELECT n FROM t",
                    row -> {
                      seen.add(row.getLong(1));
                      throw cancelled;
                    }));
    assertEquals(cancelled, thrown);
    assertEquals(List.of(1L), seen);
    sql.run("DROP TABLE t");
  }

  /// What a full disk would have had to take.
  @Test
  void blobsThatWereToBeWrittenAreCounted() throws Exception {
    assertEquals(0, sql.bound());
    sql.run("INSERT INTO t (n, b) VALUES (?, ?)", 1, new byte[1_000]);
    assertThrows(Failed.class, () -> sql.run("INSERT INTO t (b) VALUES (?)", new byte[24]));
    assertEquals(1_024, sql.bound());
  }
}
