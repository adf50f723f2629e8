package org.keyturn.vault.records;

import org.jspecify.annotations.Nullable;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.store.Transaction;
import org.keyturn.store.VaultFile;
import org.keyturn.vault.records.VaultAccess.Writing;

/// One change of the vault's records in one transaction of its file: what waits for the next write
/// rides along, and what was committed is known afterwards. Used once, under the lock of
/// [VaultAccess].
final class ChangeTransaction<T> {
  private final KnownState state;
  private final DeferredWork firstWrite;
  private final Writing<T> writing;
  private @Nullable Change made;

  ChangeTransaction(KnownState state, DeferredWork firstWrite, Writing<T> writing) {
    this.state = state;
    this.firstWrite = firstWrite;
    this.writing = writing;
  }

  T run(VaultFile file) throws Failed {
    T result;
    try {
      result = file.write(this::write, this::stands);
    } catch (Failed e) {
      if (e.failure() instanceof Failure.AfterCommit) {
        committed();
      }
      throw e;
    }
    committed();
    firstWrite.committed(result);
    return result;
  }

  private T write(Transaction transaction) throws Failed {
    var change = state.begin(transaction);
    try {
      firstWrite.ride(change, state.index());
      var value = writing.run(change, state.index());
      change.finish();
      made = change;
      return value;
    } catch (Failed e) {
      if (e.failure().equals(new Failure.Damaged(Failure.Part.RECORD_SET))) {
        // What is damaged is to be known by name, and to keep everything else from being written.
        state.readAnew(transaction);
        state.requireWhole();
      }
      throw e;
    }
  }

  /// Whether a commit that failed has taken place after all.
  private boolean stands(Transaction transaction) throws Failed {
    return made != null && made.stands(transaction);
  }

  private void committed() {
    if (made != null) {
      state.committed(made);
    }
  }
}
