package org.keyturn.vault.cabinet;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.store.ClearHeader;
import org.keyturn.store.RecordKind;
import org.keyturn.store.Transaction;
import org.keyturn.store.VaultFile;
import org.keyturn.vault.LockReason;
import org.keyturn.vault.seal.Change;
import org.keyturn.vault.seal.Content;
import org.keyturn.vault.seal.HeaderInForce;
import org.keyturn.vault.seal.Keyed;
import org.keyturn.vault.seal.Snapshot;
import org.keyturn.vault.seal.SnapshotReader;

/// An open vault file, its key and what is known of its records, behind one lock: every reading and
/// writing of a session goes through here, and finds out first whether the session's key is still
/// the vault's.
public final class Cabinet {

  @FunctionalInterface
  public interface Reading<T> {
    T run(Transaction transaction, Snapshot snapshot) throws Failed;
  }

  @FunctionalInterface
  public interface Writing<T> {
    T run(Change change, Snapshot snapshot) throws Failed;
  }

  /// What the cabinet tells its session.
  public interface Watch {
    void changed();

    void lost(LockReason reason);

    void requireOpen() throws Failed;
  }

  /// Longer than others look at a file, much shorter than they write to it at length.
  private static final int SOON_MILLIS = 2_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final VaultFile file;
  private final Keyed key;
  private final Watch watch;
  private final Consumer<Snapshot> remember;
  private Snapshot snapshot;
  private final Map<UUID, Known> known = new HashMap<>();

  public Cabinet(
      VaultFile file, Keyed key, Snapshot snapshot, Watch watch, Consumer<Snapshot> remember) {
    this.file = file;
    this.key = key;
    this.snapshot = snapshot;
    this.watch = watch;
    this.remember = remember;
  }

  public Keyed key() {
    return key;
  }

  public VaultFile file() {
    return file;
  }

  /// Looks at what is known, without touching the file.
  public <T> T look(java.util.function.Function<Snapshot, T> look) throws Failed {
    lock.lock();
    try {
      watch.requireOpen();
      return look.apply(snapshot);
    } finally {
      lock.unlock();
    }
  }

  /// Reads in one transaction, from a snapshot that is in step with the file.
  public <T> T read(Reading<T> reading) throws Failed {
    return exclusively(() ->
        file.read(transaction -> {
          keepUp(transaction);
          return reading.run(transaction, snapshot);
        }));
  }

  /// Writes in one transaction, all or nothing.
  public <T> T write(Writing<T> writing) throws Failed {
    return exclusively(() -> {
      requireWritable();
      var began = new Change[1];
      T result;
      try {
        result =
            file.write(
                transaction -> {
                  var change = Change.begin(transaction, key, snapshot);
                  if (!change.follows()) {
                    keepUp(transaction);
                  }
                  requireWhole();
                  var value = writing.run(change, snapshot);
                  change.finish();
                  began[0] = change;
                  return value;
                },
                transaction -> began[0].stands(transaction));
      } catch (Failed e) {
        if (e.failure() instanceof Failure.AfterCommit) {
          written(began[0]);
        }
        throw e;
      }
      written(began[0]);
      return result;
    });
  }

  private void written(Change change) {
    change.applyTo(snapshot);
    remember.accept(snapshot);
    watch.changed();
  }

  /// A write that is no change of records, such as presence or a repair: goes on only while the key
  /// is still the vault's, and leaves a file alone that someone else goes on writing.
  public void writeBeside(Reading<?> work) throws Failed {
    impatiently(() -> {
      requireWritable();
      return file.write(transaction -> {
        requireMine(HeaderInForce.of(transaction, key, snapshot));
        work.run(transaction, snapshot);
        return 0;
      });
    });
  }

  /// Holds the lock over work that gives up soon when someone else is writing.
  public <T> T impatiently(Step<T> step) throws Failed {
    return exclusively(() -> {
      file.patience(SOON_MILLIS);
      try {
        return step.run();
      } finally {
        file.patience(VaultFile.BUSY_MILLIS);
      }
    });
  }

  /// Work on the file with checks of its own: the rotation's transaction, a look at the headers.
  public <T> T withFile(Reading<T> work, boolean writing) throws Failed {
    return exclusively(() -> {
      if (writing) {
        requireWritable();
        return file.write(transaction -> work.run(transaction, snapshot));
      }
      return file.read(transaction -> work.run(transaction, snapshot));
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
      file.patience(0);
      try {
        if (file.changedOutside()) {
          file.read(transaction -> {
            keepUp(transaction);
            return 0;
          });
        }
      } finally {
        file.patience(VaultFile.BUSY_MILLIS);
      }
    } catch (Failed e) {
      // Busy, or gone for a moment: the next look or the next write will tell.
      lost(e.failure());
    } catch (IllegalStateException e) {
      // Locked meanwhile.
    } finally {
      lock.unlock();
    }
  }

  private void keepUp(Transaction transaction) throws Failed {
    var clear = HeaderInForce.of(transaction, key, snapshot);
    requireMine(clear);
    if (!SnapshotReader.current(transaction, snapshot)
        || !java.util.Arrays.equals(clear.bytes(), snapshot.header().bytes())) {
      adopt(SnapshotReader.read(transaction, key, clear));
    }
  }

  private void adopt(Snapshot fresh) throws Failed {
    if (fresh.manifestWhole()
        && (fresh.revision() < snapshot.revision() || snapshot.forkedFrom(fresh))) {
      fresh.closeKeys();
      watch.lost(LockReason.FILE_REPLACED);
      throw new Failed(new Failure.NoAccess(Failure.Access.MOVED));
    }
    snapshot.closeKeys();
    snapshot = fresh;
    remember.accept(snapshot);
    watch.changed();
  }

  private void requireMine(ClearHeader clear) throws Failed {
    if (clear.vaultId().equals(key.vaultId()) && clear.key().id().equals(key.keyId())) {
      return;
    }
    if (clear.vaultId().equals(key.vaultId())
        && clear.key().generation() > snapshot.header().key().generation()) {
      throw new Failed(new Failure.StaleSession(key.keyId().hex()));
    }
    watch.lost(LockReason.FILE_REPLACED);
    throw new Failed(new Failure.NoAccess(Failure.Access.MOVED));
  }

  private void requireWritable() throws Failed {
    if (file.readOnly()) {
      throw new Failed(new Failure.NoAccess(Failure.Access.READ_ONLY_FILE));
    }
    file.requireIntegrity();
  }

  private void requireWhole() throws Failed {
    if (!snapshot.damaged().isEmpty()) {
      throw new Failed(
          new Failure.Damaged(Failure.Part.RECORDS, java.util.List.copyOf(snapshot.damaged())));
    }
  }

  /// Gives the pages back to the disk that a write has set free.
  ///
  /// @throws Failed `AfterCommit` if the disk fails; while another session reads or writes, the
  ///   pages stay free inside the file
  public void shrink() throws Failed {
    exclusively(() -> {
      try {
        file.shrink();
      } catch (Failed e) {
        if (!(e.failure() instanceof Failure.Busy)) {
          throw new Failed(new Failure.AfterCommit(e.failure(), Optional.empty()), e);
        }
      }
      return 0;
    });
  }

  /// The last thing that a locked session does to the file: needs no key; failing to is no loss.
  public void withdraw(Withdrawal withdrawal) {
    lock.lock();
    try {
      file.patience(1_000);
      file.write(transaction -> {
        withdrawal.run(transaction);
        return 0;
      });
    } catch (Failed e) {
      // The entry expires by itself.
    } finally {
      lock.unlock();
    }
  }

  @FunctionalInterface
  public interface Withdrawal {
    void run(Transaction transaction) throws Failed;
  }

  /// What this session knew last of an item.
  public record Known(long revision, Instant changed) {
    static Known of(Snapshot.Entry entry) {
      var overview = ((Content.OfItem) entry.content()).overview();
      return new Known(entry.revision(), overview.dates().changed());
    }
  }

  /// @return what was known last of an item, also after the session was locked
  public Optional<Known> lastKnown(UUID item) {
    lock.lock();
    try {
      return snapshot
          .find(RecordKind.ITEM, item)
          .map(Known::of)
          .or(() -> Optional.ofNullable(known.get(item)));
    } finally {
      lock.unlock();
    }
  }

  /// Closes the file and drops what is known; the key was closed before. Ids and revisions of the
  /// items stay, for drafts.
  public void close() {
    lock.lock();
    try {
      snapshot.closeKeys();
      snapshot.of(RecordKind.ITEM).forEach((id, entry) -> known.put(id, Known.of(entry)));
      snapshot.of(RecordKind.ITEM).clear();
      snapshot.of(RecordKind.FOLDER).clear();
      snapshot.of(RecordKind.SETTINGS).clear();
      snapshot.of(RecordKind.VERSIONS).clear();
      snapshot.of(RecordKind.IMPORT).clear();
      file.close();
    } finally {
      lock.unlock();
    }
  }
}
