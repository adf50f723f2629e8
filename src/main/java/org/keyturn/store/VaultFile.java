package org.keyturn.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// One open vault file. Not thread-safe: its owner serialises the calls. Holds no lock between
/// calls.
public final class VaultFile implements AutoCloseable {

  /// Work inside a transaction.
  @FunctionalInterface
  public interface Work<T> {
    T run(Transaction transaction) throws Failed;
  }

  /// How long a writer waits for another one, in milliseconds.
  public static final int BUSY_MILLIS = 10_000;

  private final Path file;
  private final Tap tap;
  private final boolean readOnly;
  private Sql sql;
  private FileStamp opened;
  private @Nullable FileStamp seen;
  private long dataVersion;
  private long schemaVersion = -1;
  private int patience = BUSY_MILLIS;

  private VaultFile(Path file, Tap tap, boolean readOnly, Sql sql, FileStamp opened) {
    this.file = file;
    this.tap = tap;
    this.readOnly = readOnly;
    this.sql = sql;
    this.opened = opened;
    this.seen = opened;
  }

  /// Opens an existing vault; for reading only where it, or its folder, cannot be written.
  public static VaultFile open(Path file, Tap tap) throws Failed {
    boolean readOnly =
        Files.exists(file) && (!Files.isWritable(file) || !Files.isWritable(Disk.folder(file)));
    return open(file, tap, readOnly);
  }

  /// Opens a vault for reading only; never changes the file.
  public static VaultFile openReadOnly(Path file, Tap tap) throws Failed {
    return open(file, tap, true);
  }

  private static VaultFile open(Path file, Tap tap, boolean readOnly) throws Failed {
    requireContent(file);
    var mode = readOnly ? Connections.Mode.READ_ONLY : Connections.Mode.READ_WRITE;
    var sql = Connections.open(file, mode, BUSY_MILLIS, tap);
    var vault = new VaultFile(file, tap, readOnly, sql, stamp(file));
    try {
      vault.settle();
      return vault;
    } catch (Failed e) {
      vault.close();
      throw e;
    }
  }

  /// To SQLite an empty file is an empty database; to a person it is no vault.
  private static void requireContent(Path file) throws Failed {
    var stamp = FileStamp.of(file);
    if (stamp != null && stamp.size() == 0 && !Files.exists(RawHeader.journal(file))) {
      throw new Failed(new Failure.NotRecognised(Failure.Thing.VAULT));
    }
  }

  /// Makes a new file with empty tables; the first transaction fills it. Fails if there is a file
  /// already.
  public static VaultFile create(Path file, Tap tap) throws Failed {
    new Disk(tap).createPrivate(file);
    try {
      var sql = Connections.open(file, Connections.Mode.READ_WRITE, BUSY_MILLIS, tap);
      var vault = new VaultFile(file, tap, false, sql, stamp(file));
      vault.lay();
      return vault;
    } catch (Failed e) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException suppressed) {
        e.addSuppressed(suppressed);
      }
      throw e;
    }
  }

  private void lay() throws Failed {
    sql.run("PRAGMA page_size=" + RawHeader.PAGE);
    sql.run("PRAGMA encoding='UTF-8'");
    sql.run("PRAGMA auto_vacuum=INCREMENTAL");
    requireRollbackJournal();
    sql.run("BEGIN IMMEDIATE");
    sql.run("PRAGMA application_id=" + Schema.APPLICATION_ID);
    sql.run("PRAGMA user_version=" + ClearHeader.FORMAT);
    sql.run(Schema.create("header_a", Schema.HEADER));
    sql.run(Schema.create("header_b", Schema.HEADER));
    sql.run(Schema.create("record", Schema.RECORD));
    sql.run(Schema.create("chunk", Schema.CHUNK));
    sql.run(Schema.create("presence", Schema.PRESENCE));
    sql.run("COMMIT");
    remember();
  }

  public Path path() {
    return file;
  }

  public boolean readOnly() {
    return readOnly;
  }

  /// Runs `work` in a read transaction.
  public <T> T read(Work<T> work) throws Failed {
    return inTransaction("BEGIN", work);
  }

  /// Runs `work` in a write transaction that has the write lock from its beginning; any failure
  /// rolls everything back.
  public <T> T write(Work<T> work) throws Failed {
    if (readOnly) {
      throw new Failed(new Failure.NoAccess(Failure.Access.READ_ONLY_FILE));
    }
    return inTransaction("BEGIN IMMEDIATE", work);
  }

  private <T> T inTransaction(String begin, Work<T> work) throws Failed {
    if (changedOutside()) {
      reopen();
    }
    sql.run(begin);
    try {
      checkSchema();
      var result = work.run(new Transaction(sql, file));
      sql.run("COMMIT");
      if (!stamp(file).sameFile(opened)) {
        throw new Failed(new Failure.NoAccess(Failure.Access.MOVED));
      }
      remember();
      return result;
    } catch (Failed | RuntimeException | Error e) {
      rollback(e);
      throw e;
    }
  }

  private void rollback(Throwable cause) {
    try (var statement = sql.connection().createStatement()) {
      statement.execute("ROLLBACK");
    } catch (SQLException e) {
      // SQLite has rolled back by itself (disk full, I/O error).
      cause.addSuppressed(e);
    }
    seen = null;
  }

  /// Whether the path shows another file, size or time, or another connection has committed, since
  /// this one last looked. Takes no lock but for an instant; a busy file counts as changed.
  public boolean changedOutside() {
    if (!Objects.equals(FileStamp.of(file), seen)) {
      return true;
    }
    try {
      return readDataVersion() != dataVersion;
    } catch (Failed e) {
      return true;
    }
  }

  /// Opens the path anew and closes the old connection, so that nothing cached is believed.
  public void reopen() throws Failed {
    var fresh = open(file, tap, readOnly);
    Connections.close(sql, opened, file);
    sql = fresh.sql;
    opened = fresh.opened;
    seen = fresh.seen;
    dataVersion = fresh.dataVersion;
    schemaVersion = fresh.schemaVersion;
    patience(patience);
  }

  /// Sets how long this connection waits for another writer, in milliseconds.
  public void patience(int millis) throws Failed {
    patience = millis;
    sql.run("PRAGMA busy_timeout=" + millis);
  }

  /// SQLite's own check of the whole file.
  public void checkIntegrity() throws Failed {
    var answer = sql.first("PRAGMA integrity_check(1)", row -> row.getString(1));
    if (!"ok".equals(answer)) {
      throw new Failed(new Failure.Damaged(Failure.Part.PAGES));
    }
  }

  /// Gives the pages that a rebuild set free back to the disk.
  public void shrink() throws Failed {
    sql.exhaust("PRAGMA incremental_vacuum");
    remember();
  }

  @Override
  public void close() {
    Connections.close(sql, opened, file);
  }

  private void settle() throws Failed {
    sql.run("BEGIN");
    try {
      HeaderCopies.read(sql);
      checkSchema();
    } finally {
      sql.run("COMMIT");
    }
    requireRollbackJournal();
    remember();
  }

  private void requireRollbackJournal() throws Failed {
    var mode =
        readOnly
            ? sql.first("PRAGMA journal_mode", row -> row.getString(1))
            : sql.first("PRAGMA journal_mode=DELETE", row -> row.getString(1));
    if (!"delete".equalsIgnoreCase(mode)) {
      throw new Failed(new Failure.Damaged(Failure.Part.PAGES));
    }
  }

  private void checkSchema() throws Failed {
    var version = sql.first("PRAGMA schema_version", row -> row.getLong(1));
    if (version != null && version == schemaVersion) {
      return;
    }
    var found = new TreeSet<String>();
    sql.each(
        "SELECT type || '|' || name || '|' || tbl_name || '|' || ifnull(sql, 'null') FROM"
            + " sqlite_schema",
        row -> found.add(row.getString(1)));
    if (!found.equals(Schema.expected())) {
      boolean halfway = found.stream().anyMatch(row -> row.contains("_next|"));
      throw new Failed(
          halfway ? new Failure.InterruptedRotation() : new Failure.Damaged(Failure.Part.SCHEMA));
    }
    schemaVersion = version == null ? -1 : version;
  }

  private void remember() throws Failed {
    seen = FileStamp.of(file);
    dataVersion = readDataVersion();
    if (!Objects.equals(FileStamp.of(file), seen)) {
      seen = null;
    }
  }

  private long readDataVersion() throws Failed {
    var version = sql.first("PRAGMA data_version", row -> row.getLong(1));
    return version == null ? 0 : version;
  }

  private static FileStamp stamp(Path file) throws Failed {
    var stamp = FileStamp.of(file);
    if (stamp == null) {
      throw new Failed(new Failure.NoAccess(Failure.Access.MOVED));
    }
    return stamp;
  }
}
