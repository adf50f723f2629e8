package org.keyturn.vault.records;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.store.ClearHeader;
import org.keyturn.store.Kind;
import org.keyturn.store.SealedRecord;
import org.keyturn.store.Transaction;
import org.keyturn.store.VaultFile;
import org.keyturn.vault.LockReason;
import org.keyturn.vault.records.VaultAccess.Watch;

/// What a session knows of its file, kept in step with it: a state that comes after the known one
/// takes its place, any other ends the session. Confined to the lock of [VaultAccess].
final class KnownState {
  private final VaultFile file;
  private final RecordCipher key;
  private final Watch watch;
  private final StateMemory memory;
  private RecordIndex index;
  private boolean wrote;

  KnownState(VaultFile file, RecordCipher key, RecordIndex index, Watch watch, StateMemory memory) {
    this.file = file;
    this.key = key;
    this.watch = watch;
    this.memory = memory;
    this.index = index;
  }

  RecordIndex index() {
    return index;
  }

  /// @return the index, in step with the file
  RecordIndex keepUp(Transaction transaction) throws Failed {
    var clear = HeaderInForce.of(transaction, key, index);
    requireMine(clear);
    if (!RecordIndexReader.current(transaction, index)
        || !Arrays.equals(clear.bytes(), index.header().bytes())) {
      adopt(RecordIndexReader.read(transaction, key, clear, Optional.of(index)));
    }
    return index;
  }

  /// Reads every row, also of a state that is known.
  ///
  /// @return what is known now
  RecordIndex readAnew(Transaction transaction) throws Failed {
    var clear = HeaderInForce.of(transaction, key, index);
    requireMine(clear);
    adopt(RecordIndexReader.read(transaction, key, clear, Optional.of(index)));
    return index;
  }

  /// Begins a change of the file's present state, which is known then, and whole.
  Change begin(Transaction transaction) throws Failed {
    requireMine(HeaderInForce.of(transaction, key, index));
    var change = Change.begin(transaction, key, index);
    if (!change.follows()) {
      readAnew(transaction);
    }
    requireWhole();
    return change;
  }

  /// A change was committed.
  void committed(Change change) {
    change.applyTo(index);
    wrote = true;
    memory.wrote(index);
    watch.changed();
  }

  /// Changes the form of the file alone.
  ///
  /// @throws Failed `Busy` if someone else has written meanwhile
  void renew(ClearHeader next) throws Failed {
    var done =
        file.write(transaction -> {
          var change = Change.renewed(transaction, key, index, next);
          if (!change.follows()) {
            throw new Failed(new Failure.Busy());
          }
          requireWhole();
          change.finish();
          return change;
        });
    done.applyTo(index);
    memory.saw(index);
  }

  /// @return the row of a known record, which is the very one that the manifest lists
  /// @throws Failed `Damaged` if it is another one; from then on it is known to be, and nothing is
  ///   written any more
  SealedRecord row(Transaction transaction, Kind kind, UUID id) throws Failed {
    var row = transaction.records().find(kind, id);
    var entry = index.find(kind, id);
    if (row.isPresent() && entry.filter(one -> one.is(row.get())).isPresent()) {
      return row.get();
    }
    readAnew(transaction);
    var named = index.damaged().stream().filter(one -> one.id().equals(id)).toList();
    throw new Failed(
        named.isEmpty()
            ? new Failure.Damaged(Failure.Part.RECORD_SET)
            : new Failure.Damaged(Failure.Part.RECORDS, named));
  }

  private void adopt(RecordIndex fresh) throws Failed {
    if (fresh.manifestWhole() && (fresh.revision() < index.revision() || index.forkedFrom(fresh))) {
      fresh.closeKeys();
      throw leave();
    }
    if (!fresh.damaged().isEmpty()) {
      keepReplaced();
    }
    file.held().letGo();
    index.closeKeys();
    index = fresh;
    memory.saw(index);
    watch.changed();
  }

  void requireMine(ClearHeader clear) throws Failed {
    if (clear.vaultId().equals(key.vaultId()) && clear.key().id().equals(key.keyId())) {
      return;
    }
    if (clear.vaultId().equals(key.vaultId())
        && clear.key().generation() > index.header().key().generation()) {
      // Under its new key nobody here can tell whether it holds what was written in this session.
      if (wrote) {
        keepReplaced();
      }
      throw new Failed(new Failure.StaleSession(key.keyId().hex()));
    }
    throw leave();
  }

  /// The path shows another vault, an older copy, or one that has grown elsewhere.
  private Failed leave() {
    keepReplaced();
    watch.lost(LockReason.FILE_REPLACED);
    return new Failed(new Failure.NoAccess(Failure.Access.MOVED));
  }

  private void keepReplaced() {
    if (file.held().present()) {
      watch.replaced(index.header());
      file.held().letGo();
    }
  }

  /// Before a write: the pages hold, and the indexes fit them. One that does not is made anew, as
  /// long as everything that was readable stays so.
  void requireSound() throws Failed {
    if (file.requireIntegrity()) {
      return;
    }
    file.rebuildIndexes(transaction -> {
      var clear = HeaderInForce.of(transaction, key, index);
      requireMine(clear);
      var rebuilt = RecordIndexReader.read(transaction, key, clear);
      rebuilt.closeKeys();
      if (!index.damaged().containsAll(rebuilt.damaged())) {
        throw new Failed(new Failure.Damaged(Failure.Part.RECORDS, List.copyOf(rebuilt.damaged())));
      }
    });
    file.read(this::readAnew);
  }

  void requireWhole() throws Failed {
    if (!index.damaged().isEmpty()) {
      throw new Failed(new Failure.Damaged(Failure.Part.RECORDS, List.copyOf(index.damaged())));
    }
  }
}
