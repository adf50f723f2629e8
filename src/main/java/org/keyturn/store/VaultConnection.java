package org.keyturn.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keyturn.files.CallObserver;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// One connection to a vault file, and what it last saw of that file: what SQLite has cached for it
/// is believed only as long as the file is still the one that was seen. Confined to its vault's
/// owner.
final class VaultConnection {
  private final Path file;
  private final Sql sql;
  private final FileStamp opened;
  private @Nullable FileStamp seen;
  private long dataVersion;
  private long schemaVersion = -1;

  private VaultConnection(Path file, Connections.Opened connection) {
    this.file = file;
    this.sql = connection.sql();
    this.opened = connection.stamp();
    this.seen = opened;
  }

  /// Opens a vault that is there, and sees that it is one.
  ///
  /// @param patience how long it waits for a writer, in milliseconds
  static VaultConnection open(Path file, CallObserver observer, boolean readOnly, int patience)
      throws Failed {
    FileLayout.requireContent(file);
    try {
      return settled(file, observer, readOnly, patience);
    } catch (Failed e) {
      if (e.failure() instanceof Failure.Damaged
          && Connections.unopened(file, RawHeader::isTurning)) {
        throw new Failed(new Failure.InterruptedRotation(), e);
      }
      boolean pages = e.failure().equals(new Failure.Damaged(Failure.Part.PAGES));
      // SQLite does not say which damage it is that a file ends before its last page.
      throw pages && Connections.unopened(file, RawHeader::isCut)
          ? new Failed(new Failure.Damaged(Failure.Part.TRUNCATED), e)
          : e;
    }
  }

  private static VaultConnection settled(
      Path file, CallObserver observer, boolean readOnly, int patience) throws Failed {
    var mode = readOnly ? Connections.Mode.READ_ONLY : Connections.Mode.READ_WRITE;
    var connection = new VaultConnection(file, Connections.open(file, mode, patience, observer));
    try {
      connection.settle(readOnly);
      return connection;
    } catch (Failed | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  /// Opens a file that is empty, and makes the tables in it.
  ///
  /// @param header stands in it from its first commit on, where it is given
  static VaultConnection lay(
      Path file, CallObserver observer, int patience, @Nullable ClearHeader header) throws Failed {
    var mode = Connections.Mode.READ_WRITE;
    var connection = new VaultConnection(file, Connections.open(file, mode, patience, observer));
    try {
      connection.dataVersion = FileLayout.lay(connection.sql, header);
      connection.seen = FileStamp.of(file);
      return connection;
    } catch (Failed | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  private void settle(boolean readOnly) throws Failed {
    sql.run("BEGIN");
    try {
      HeaderCopies.read(sql);
      checkSchema();
      FileLength.requireAll(sql, file);
      seen = FileStamp.of(file);
      dataVersion = FileLayout.dataVersion(sql);
      sql.run("COMMIT");
    } catch (Failed | RuntimeException e) {
      rollback(e);
      throw e;
    }
    FileLayout.requireRollbackJournal(sql, readOnly);
  }

  Sql sql() {
    return sql;
  }

  /// Whether both were opened on one file, whatever lies at its path now.
  boolean sameFile(VaultConnection other) {
    return opened.sameFile(other.opened);
  }

  /// Looks for tables that are not ours, unless SQLite says that they are those of the last time.
  void checkSchema() throws Failed {
    var version = sql.first("PRAGMA schema_version", row -> row.getLong(1));
    if (version != null && version == schemaVersion) {
      return;
    }
    Schema.check(sql);
    schemaVersion = version == null ? -1 : version;
  }

  /// Whether the path shows another file, size or time, or another connection has committed, since
  /// this one last looked. Takes no lock but for an instant; a busy file counts as changed.
  boolean changedOutside() {
    return !Objects.equals(FileStamp.of(file), seen)
        || JournalFiles.blocked(file)
        || committedElsewhere(true);
  }

  /// Whether SQLite itself has done whatever has changed, as far as can be told: another connection
  /// has committed, or this one has rolled back.
  boolean changedBySqlite() {
    return seen == null || committedElsewhere(false);
  }

  private boolean committedElsewhere(boolean whileBusy) {
    try {
      return FileLayout.dataVersion(sql) != dataVersion;
    } catch (Failed e) {
      return whileBusy;
    }
  }

  /// Whether the cache is that of the file as it stands, under the lock that the first reading
  /// takes. Another program that commits all the time keeps nobody out: between the look before the
  /// lock and this one it moved the version, and with that SQLite has dropped every page. The
  /// version that [#changedOutside()] compares later is the one seen here, so a commit right after
  /// ours is never taken for our own.
  boolean believed() throws Failed {
    long version = FileLayout.dataVersion(sql);
    var stamp = FileStamp.of(file);
    if (version == dataVersion) {
      return Objects.equals(stamp, seen);
    }
    if (stamp == null || !stamp.sameFile(opened)) {
      return false;
    }
    seen = stamp;
    dataVersion = version;
    return true;
  }

  /// Takes the file for what this connection's own commit has made of it.
  ///
  /// @return whether it is still the file at its path
  boolean lookAfterCommit() {
    seen = FileStamp.of(file);
    return seen != null && seen.sameFile(opened);
  }

  /// Takes back what was begun. What was seen is forgotten with it.
  void rollback(Throwable cause) {
    try (var statement = sql.connection().createStatement()) {
      statement.execute("ROLLBACK");
    } catch (SQLException e) {
      // SQLite has rolled back by itself (disk full, I/O error).
      cause.addSuppressed(e);
    }
    seen = null;
  }

  void close() {
    Connections.close(sql, opened, file);
  }
}
