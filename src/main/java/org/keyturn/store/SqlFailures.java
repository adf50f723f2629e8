package org.keyturn.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.ReadOnlyFileSystemException;
import java.sql.SQLException;
import org.keyturn.files.SystemReasons;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Turns what SQLite and the file system report into failures a person can be told about. Anything
/// that SQLite says of a file's content means damage: our own statements are fixed.
public final class SqlFailures {
  private SqlFailures() {}

  public static Failed of(SQLException e) {
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

  public static Failed of(IOException e) {
    return new Failed(failure(e), e);
  }

  private static Failure failure(IOException e) {
    if (SystemReasons.tooLong(e)) {
      return new Failure.NoAccess(Failure.Access.TOO_LONG);
    }
    return switch (e) {
      case NoSuchFileException _ -> new Failure.NotFound(Failure.Missing.FILE);
      case FileAlreadyExistsException _ -> new Failure.Refused(Failure.Rule.TARGET_EXISTS);
      case AccessDeniedException _ -> new Failure.NoAccess(Failure.Access.NO_PERMISSION);
      default -> byReason(e);
    };
  }

  private static Failure byReason(IOException e) {
    if (SystemReasons.diskFull(e)) {
      return new Failure.DiskFull(0);
    }
    return new Failure.NoAccess(
        SystemReasons.readOnly(e) ? Failure.Access.READ_ONLY_FOLDER : Failure.Access.IO_ERROR);
  }

  /// Whether this is what a full disk or a used up quota looks like.
  static boolean full(IOException e) {
    return failure(e) instanceof Failure.DiskFull;
  }

  public static Failed of(ReadOnlyFileSystemException e) {
    return new Failed(new Failure.NoAccess(Failure.Access.READ_ONLY_FOLDER), e);
  }
}
