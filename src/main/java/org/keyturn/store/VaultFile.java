package org.keyturn.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.keyturn.files.CallObserver;
import org.keyturn.files.Disk;
import org.keyturn.files.FreeSpace;
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

  /// The pages of a small transaction that are changed, and so written to the journal too.
  private static final long SMALL_TRANSACTION = 16L * RawHeader.PAGE;

  /// How often a transaction begins anew at least, however short its patience.
  private static final int BEGINNINGS = 20;

  private final Path file;
  private final CallObserver observer;
  private final boolean readOnly;
  private final HeldFile held = new HeldFile();
  private VaultConnection connection;
  private int patience;
  private boolean sound;
  private boolean indexesFit;

  private VaultFile(
      Path file,
      CallObserver observer,
      boolean readOnly,
      int patience,
      VaultConnection connection) {
    this.file = file;
    this.observer = observer;
    this.readOnly = readOnly;
    this.patience = patience;
    this.connection = connection;
  }

  /// Opens an existing vault; for reading only where it, or its folder, cannot be written.
  public static VaultFile open(Path file, CallObserver observer) throws Failed {
    boolean readOnly =
        Files.exists(file) && (!Files.isWritable(file) || !Files.isWritable(Disk.folder(file)));
    return open(file, observer, readOnly, BUSY_MILLIS);
  }

  /// Opens a vault for reading only; never changes the file.
  public static VaultFile openReadOnly(Path file, CallObserver observer) throws Failed {
    return open(file, observer, true, BUSY_MILLIS);
  }

  static VaultFile open(Path file, CallObserver observer, boolean readOnly, int patience)
      throws Failed {
    var connection = VaultConnection.open(file, observer, readOnly, patience);
    return new VaultFile(file, observer, readOnly, patience, connection);
  }

  /// Makes a new file with empty tables, which the first transaction fills; never over another one.
  public static VaultFile create(Path file, CallObserver observer) throws Failed {
    try {
      return create(file, observer, null);
    } catch (Failed e) {
      throw FreeSpace.told(e, file, SMALL_TRANSACTION);
    }
  }

  /// @param header stands in the file from its first commit on, so that the file is never without a
  ///   name of its own
  static VaultFile create(Path file, CallObserver observer, @Nullable ClearHeader header)
      throws Failed {
    new Disk(observer).createPrivate(file);
    try {
      var connection = VaultConnection.lay(file, observer, BUSY_MILLIS, header);
      return new VaultFile(file, observer, false, BUSY_MILLIS, connection);
    } catch (Failed | RuntimeException e) {
      Disk.discard(file);
      throw e;
    }
  }

  public Path path() {
    return file;
  }

  public boolean readOnly() {
    return readOnly;
  }

  /// Work that gives nothing back.
  @FunctionalInterface
  public interface Action {
    void run(Transaction transaction) throws Failed;
  }

  /// Runs `action` as [#write(Work)] does.
  public void edit(Action action) throws Failed {
    write(transaction -> {
      action.run(transaction);
      return true;
    });
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
    PathLimits.requireJournal(file);
    return inTransaction("BEGIN IMMEDIATE", work);
  }

  /// The same, where a failure of the commit itself decides nothing: the disk may report an error
  /// when the journal is gone already. The state is read anew then; one that stands is made
  /// lasting.
  ///
  /// @param landed whether what `work` wrote stands in the file
  /// @throws Failed `AfterCommit` if it stands and the disk goes on failing
  public <T> T write(Work<T> work, Work<Boolean> landed) throws Failed {
    return DoubtfulCommit.write(this, work, landed);
  }

  private <T> T inTransaction(String begin, Work<T> work) throws Failed {
    begin(begin);
    var sql = connection.sql();
    long before = sql.bound();
    T result;
    try {
      connection.checkSchema();
      result = work.run(new Transaction(sql, file));
      sql.run("COMMIT");
    } catch (Failed e) {
      connection.rollback(e);
      throw FreeSpace.told(e, file, sql.bound() - before + SMALL_TRANSACTION);
    } catch (RuntimeException | Error e) {
      connection.rollback(e);
      throw e;
    }
    observer.committed();
    // Nothing from here on may look like a transaction that failed.
    if (!connection.lookAfterCommit()) {
      throw new Failed(new Failure.NoAccess(Failure.Access.MOVED));
    }
    return result;
  }

  /// Begins, and looks once more under the lock: what was cached is believed only if nothing came
  /// between, or if SQLite itself has dropped it.
  private void begin(String begin) throws Failed {
    long start = System.nanoTime();
    long most = TimeUnit.MILLISECONDS.toNanos(patience);
    for (int i = 0; i < BEGINNINGS || System.nanoTime() - start < most; i++) {
      JournalFiles.requirePlain(file);
      if (changedOutside()) {
        reopen();
      }
      connection.sql().run(begin);
      try {
        if (connection.believed()) {
          return;
        }
      } catch (Failed | RuntimeException e) {
        connection.rollback(e);
        throw e;
      }
      connection.rollback(new IllegalStateException("changed meanwhile"));
    }
    throw new Failed(new Failure.Busy());
  }

  /// Runs work that puts another file in this one's place, while nobody else can begin to write.
  void locked(Action work) throws Failed {
    begin(readOnly ? "BEGIN" : "BEGIN IMMEDIATE");
    try {
      work.run(new Transaction(connection.sql(), file));
    } finally {
      connection.rollback(new IllegalStateException("nothing to commit"));
    }
  }

  /// Whether the path shows another file, size or time, or another connection has committed, since
  /// this one last looked. Takes no lock but for an instant; a busy file counts as changed.
  public boolean changedOutside() {
    return connection.changedOutside();
  }

  /// Opens the path anew and closes the old connection, so that nothing cached is believed.
  public void reopen() throws Failed {
    var fresh = fresh();
    // What SQLite itself did not write may be damaged in ways that only a check of the whole shows.
    sound &= fresh.sameFile(connection) && connection.changedBySqlite();
    if (fresh.sameFile(connection)) {
      connection.close();
    } else {
      held.take(connection);
    }
    connection = fresh;
  }

  /// What another file was put in the place of.
  public HeldFile held() {
    return held;
  }

  private VaultConnection fresh() throws Failed {
    try {
      return VaultConnection.open(file, observer, readOnly, patience);
    } catch (Failed e) {
      boolean gone = e.failure().equals(new Failure.NotFound(Failure.Missing.FILE));
      throw gone ? new Failed(new Failure.NoAccess(Failure.Access.MOVED), e) : e;
    }
  }

  /// Sets how long this connection waits for another writer, in milliseconds.
  public void patience(int millis) throws Failed {
    patience = millis;
    connection.sql().run("PRAGMA busy_timeout=" + millis);
  }

  /// Runs [#checkPages()] unless it has passed since the file was last replaced.
  public boolean requireIntegrity() throws Failed {
    return sound ? indexesFit : checkPages();
  }

  /// SQLite's own check of the whole file.
  ///
  /// @return whether its indexes fit its tables
  /// @throws Failed `Damaged(PAGES)` if its tables do not hold
  public boolean checkPages() throws Failed {
    sound = false;
    indexesFit = FileLayout.checkPages(connection.sql());
    sound = true;
    return indexesFit;
  }

  /// The same, its indexes too.
  public void checkIntegrity() throws Failed {
    if (!checkPages()) {
      throw new Failed(new Failure.Damaged(Failure.Part.PAGES));
    }
  }

  /// Makes the indexes anew from the tables.
  ///
  /// @param check what must hold then
  /// @throws Failed `Damaged(PAGES)` if they cannot be made
  public void rebuildIndexes(Action check) throws Failed {
    edit(transaction -> {
      connection.sql().run("REINDEX");
      if (!FileLayout.checkPages(connection.sql())) {
        throw new Failed(new Failure.Damaged(Failure.Part.PAGES));
      }
      check.run(transaction);
    });
    indexesFit = true;
  }

  /// Removes the journal that a killed writer left behind, if there is one that SQLite need not
  /// roll back: it holds old sealed bytes and would lie there until the next write.
  public void clearJournal() throws Failed {
    if (!readOnly && Files.exists(JournalFiles.journal(file))) {
      confirm();
    }
  }

  /// Gives free pages back to the disk, and with them whatever lies behind the last page. SQLite
  /// deletes the journal first, syncs the folder, and cuts the file last, without a sync: only the
  /// next commit makes the new length lasting.
  public void shrink() throws Failed {
    boolean cut =
        write(transaction -> {
          var sql = connection.sql();
          boolean longer = FileLength.surplus(sql, file) > 0;
          return FileLength.cut(sql, longer);
        });
    if (cut) {
      confirm();
    }
  }

  /// One small commit, for the sake of its syncs.
  public void confirm() throws Failed {
    edit(transaction -> {
      var sql = connection.sql();
      var version = sql.first("PRAGMA user_version", row -> row.getInt(1));
      sql.run("PRAGMA user_version=" + version);
    });
  }

  @Override
  public void close() {
    held.letGo();
    connection.close();
  }
}
