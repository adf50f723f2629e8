package org.keyturn.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keyturn.model.Failure;
import org.keyturn.model.Failure.Access;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class SqlFailuresTest {
  private static Failure of(SQLiteErrorCode code) {
    var failure = SqlFailures.of(new SQLiteException("said", code)).failure();
    assertEquals(failure, SqlFailures.of(new SQLException("said", "", code.code)).failure());
    return failure;
  }

  @Test
  void whatSaysMoreThanItsClassIsHeard() {
    assertEquals(new Failure.NoAccess(Access.MOVED), of(SQLiteErrorCode.SQLITE_READONLY_DBMOVED));
    var recover = new Failure.NoAccess(Access.NEEDS_WRITE_TO_RECOVER);
    assertEquals(recover, of(SQLiteErrorCode.SQLITE_READONLY_ROLLBACK));
    assertEquals(recover, of(SQLiteErrorCode.SQLITE_READONLY_RECOVERY));
  }

  @Test
  void everythingElseIsJudgedByItsClass() {
    var fault = new Failure.NoAccess(Access.IO_ERROR);
    assertEquals(fault, of(SQLiteErrorCode.SQLITE_IOERR_FSYNC));
    assertEquals(fault, of(SQLiteErrorCode.SQLITE_IOERR));
    assertEquals(new Failure.Busy(), of(SQLiteErrorCode.SQLITE_BUSY_SNAPSHOT));
    assertEquals(new Failure.DiskFull(0), of(SQLiteErrorCode.SQLITE_FULL));
    assertEquals(new Failure.NotEnoughMemory(0), of(SQLiteErrorCode.SQLITE_NOMEM));
    assertEquals(new Failure.NotRecognised(Failure.Thing.VAULT), of(SQLiteErrorCode.SQLITE_NOTADB));
    assertEquals(new Failure.NoAccess(Access.READ_ONLY_FILE), of(SQLiteErrorCode.SQLITE_READONLY));
    assertEquals(new Failure.NoAccess(Access.NO_PERMISSION), of(SQLiteErrorCode.SQLITE_CANTOPEN));
  }

  /// Our statements are fixed: what does not fit them is in the file.
  @ParameterizedTest
  @EnumSource(
      value = SQLiteErrorCode.class,
      names = {"SQLITE_CORRUPT", "SQLITE_ERROR", "SQLITE_CONSTRAINT", "SQLITE_MISMATCH"})
  void whatIsSaidOfTheContentIsDamage(SQLiteErrorCode code) {
    assertEquals(new Failure.Damaged(Failure.Part.PAGES), of(code));
  }

  @Test
  void theExceptionIsKeptForTheDebugger() {
    var said = new SQLException("said");
    assertSame(said, SqlFailures.of(said).getCause());
  }
}
