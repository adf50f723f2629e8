package org.keyturn.vault.records;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.store.ClearHeader;
import org.keyturn.store.Kind;
import org.keyturn.store.SealedRecord;
import org.keyturn.store.Transaction;
import org.keyturn.store.VaultFile;
import org.keyturn.vault.LockReason;

/// An open vault file, its key and what is known of its records, behind one lock: every reading and
/// writing of a session goes through here, and finds out first whether the session's key is still
/// the vault's.
public final class VaultAccess {

  @FunctionalInterface
  public interface Reading<T> {
    T run(Transaction transaction, RecordIndex index) throws Failed;
  }

  @FunctionalInterface
  public interface Writing<T> {
    T run(Change change, RecordIndex index) throws Failed;
  }

  /// Writing that gives nothing back.
  @FunctionalInterface
  public interface Edit {
    void run(Change change, RecordIndex index) throws Failed;
  }

  /// What the open file tells its session.
  public interface Watch {
    void changed();

    void lost(LockReason reason);

    /// The vault's file was replaced by one that does not come after it, and is still at hand, in
    /// the hands of [VaultAccess#file()], until this returns.
    ///
    /// @param header of the file that was replaced
    void replaced(ClearHeader header);

    void requireOpen() throws Failed;
  }

  /// Longer than others look at a file, much shorter than they write to it at length.
  private static final int SOON_MILLIS = 2_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final VaultFile file;
  private final RecordCipher key;
  private final Watch watch;
  private final KnownState state;
  private final LastKnownItems known = new LastKnownItems();
  private final DeferredWork firstWrite = new DeferredWork();

  public VaultAccess(
      VaultFile file, RecordCipher key, RecordIndex index, Watch watch, StateMemory memory) {
    this.file = file;
    this.key = key;
    this.watch = watch;
    this.state = new KnownState(file, key, index, watch, memory);
  }

  public RecordCipher key() {
    return key;
  }

  public VaultFile file() {
    return file;
  }

  /// Looks at what is known, without touching the file.
  public <T> T look(Function<RecordIndex, T> look) throws Failed {
    lock.lock();
    try {
      watch.requireOpen();
      return look.apply(state.index());
    } finally {
      lock.unlock();
    }
  }

  /// Reads in one transaction, from a snapshot that is in step with the file.
  public <T> T read(Reading<T> reading) throws Failed {
    return exclusively(
        () -> file.read(transaction -> reading.run(transaction, state.keepUp(transaction))));
  }

  /// Reads every row of the file anew, whatever is known of it.
  public void readAnew() throws Failed {
    exclusively(() -> file.read(state::readAnew));
  }

  /// @return the row of a known record, within a reading: the very one that the manifest lists
  /// @throws Failed `Damaged` if it is another one
  public SealedRecord row(Transaction transaction, Kind kind, UUID id) throws Failed {
    return state.row(transaction, kind, id);
  }

  public DeferredWork firstWrite() {
    return firstWrite;
  }

  /// The same as [#write] for what gives nothing back.
  public void edit(Edit edit) throws Failed {
    write((change, index) -> {
      edit.run(change, index);
      return true;
    });
  }

  /// Writes in one transaction, all or nothing.
  public <T> T write(Writing<T> writing) throws Failed {
    return exclusively(() -> {
      requireWritable();
      return new ChangeTransaction<>(state, firstWrite, writing).run(file);
    });
  }

  /// Brings the file to the present format.
  ///
  /// @throws Failed `Busy` if someone else has written meanwhile
  public void renew(ClearHeader next) throws Failed {
    impatiently(() -> {
      requireWritable();
      state.renew(next);
    });
  }

  /// A write that is no change of records, such as presence or a repair: goes on only while the key
  /// is still the vault's, and leaves a file alone that someone else goes on writing.
  public void writeBeside(VaultFile.Action work) throws Failed {
    impatiently(() -> {
      requireWritable();
      file.edit(transaction -> {
        state.requireMine(HeaderInForce.of(transaction, key, state.index()));
        work.run(transaction);
      });
    });
  }

  /// Holds the lock over work that gives up soon when someone else is writing.
  public void impatiently(Task step) throws Failed {
    exclusively(() -> {
      waitingFor(SOON_MILLIS, step);
      return true;
    });
  }

  /// @param millis how long to wait for others that write
  private void waitingFor(int millis, Task step) throws Failed {
    file.patience(millis);
    try {
      step.run();
    } finally {
      file.patience(VaultFile.BUSY_MILLIS);
    }
  }

  /// Work on the file with checks of its own: the rotation's transaction, a look at the headers.
  public <T> T withFile(Reading<T> work, boolean writing) throws Failed {
    return exclusively(() -> {
      if (writing) {
        requireWritable();
        return file.write(transaction -> work.run(transaction, state.index()));
      }
      return file.read(transaction -> work.run(transaction, state.index()));
    });
  }

  /// Holds the lock over several steps.
  public <T> T exclusively(Step<T> step) throws Failed {
    lock.lock();
    try {
      watch.requireOpen();
      return step.run();
    } catch (Failed e) {
      lost(e.failure());
      throw e;
    } catch (IllegalStateException e) {
      // The key was closed by a lock while this was at work; anything else is a bug.
      watch.requireOpen();
      throw e;
    } finally {
      lock.unlock();
    }
  }

  @FunctionalInterface
  public interface Step<T> {
    T run() throws Failed;
  }

  /// One that gives nothing back.
  @FunctionalInterface
  public interface Task {
    void run() throws Failed;
  }

  private void lost(Failure failure) {
    if (failure instanceof Failure.StaleSession) {
      watch.lost(LockReason.ROTATED_ELSEWHERE);
    }
  }

  /// Looks whether the file has changed; called four times a second. Never waits.
  public void poll() {
    if (!lock.tryLock()) {
      return;
    }
    try {
      watch.requireOpen();
      waitingFor(0, this::keepUp);
    } catch (Failed e) {
      // Busy, or gone for a moment: the next look or the next write will tell.
      lost(e.failure());
    } catch (IllegalStateException e) {
      // Locked meanwhile.
    } finally {
      lock.unlock();
    }
  }

  private void keepUp() throws Failed {
    if (file.changedOutside()) {
      file.read(state::keepUp);
    }
  }

  private void requireWritable() throws Failed {
    if (file.readOnly()) {
      throw new Failed(new Failure.NoAccess(Failure.Access.READ_ONLY_FILE));
    }
    state.requireSound();
  }

  /// Gives the pages back to the disk that a write has set free.
  ///
  /// @throws Failed `AfterCommit` if the disk fails; while another session reads or writes, the
  ///   pages stay free inside the file
  public void shrink() throws Failed {
    shrunk(0);
  }

  /// @return what the work gave that this comes behind
  public <T> T shrunk(T done) throws Failed {
    return exclusively(() -> {
      try {
        file.shrink();
      } catch (Failed e) {
        if (!(e.failure() instanceof Failure.Busy)) {
          throw new Failed(new Failure.AfterCommit(e.failure(), Optional.empty()), e, done);
        }
      }
      return done;
    });
  }

  /// The last thing that a locked session does to the file: needs no key; failing to is no loss.
  public void withdraw(VaultFile.Action withdrawal) {
    lock.lock();
    try {
      file.patience(1_000);
      file.edit(withdrawal);
    } catch (Failed e) {
      // The entry expires by itself.
    } finally {
      lock.unlock();
    }
  }

  /// @return what was known last of an item, also after the session was locked
  public Optional<KnownItem> lastKnown(UUID item) {
    lock.lock();
    try {
      return known.of(item, state.index());
    } finally {
      lock.unlock();
    }
  }

  /// Closes the file and drops what is known; the key was closed before. Ids and revisions of the
  /// items stay, for drafts.
  public void close() {
    lock.lock();
    try {
      var index = state.index();
      index.closeKeys();
      known.keep(index);
      index.forgetContents();
      file.close();
    } finally {
      lock.unlock();
    }
  }
}
