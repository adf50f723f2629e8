package org.keyturn.store;

import java.sql.SQLException;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Turns what SQLite reports into failures a person can be told about. Anything that it says of a
/// file's content means damage: our own statements are fixed.
final class SqlFailures {
  private SqlFailures() {}

  static Failed of(SQLException e) {
    return new Failed(failure(e), e);
  }

  private static Failure failure(SQLException e) {
    int code = e instanceof SQLiteException sqlite ? sqlite.getResultCode().code : e.getErrorCode();
    if (code == SQLiteErrorCode.SQLITE_READONLY_DBMOVED.code) {
      return new Failure.NoAccess(Failure.Access.MOVED);
    }
    if (code == SQLiteErrorCode.SQLITE_READONLY_ROLLBACK.code
        || code == SQLiteErrorCode.SQLITE_READONLY_RECOVERY.code) {
      return new Failure.NoAccess(Failure.Access.NEEDS_WRITE_TO_RECOVER);
    }
    return primary(SQLiteErrorCode.getErrorCode(code & 0xFF));
  }

  private static Failure primary(SQLiteErrorCode code) {
    return switch (code) {
      case SQLITE_NOTADB -> new Failure.NotRecognised(Failure.Thing.VAULT);
      case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL -> new Failure.Busy();
      case SQLITE_FULL -> new Failure.DiskFull(0);
      case SQLITE_READONLY -> new Failure.NoAccess(Failure.Access.READ_ONLY_FILE);
      case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH ->
          new Failure.NoAccess(Failure.Access.NO_PERMISSION);
      case SQLITE_IOERR -> new Failure.NoAccess(Failure.Access.IO_ERROR);
      case SQLITE_NOMEM -> new Failure.NotEnoughMemory(0);
      default -> new Failure.Damaged(Failure.Part.PAGES);
    };
  }
}
