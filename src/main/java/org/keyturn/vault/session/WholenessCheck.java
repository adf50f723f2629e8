package org.keyturn.vault.session;

import java.util.List;
import org.keyturn.crypto.NotAuthentic;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Failure.DamagedRecord;
import org.keyturn.store.RecordKind;
import org.keyturn.store.Records;
import org.keyturn.store.VaultFile;
import org.keyturn.vault.records.Content.OfAftermath;
import org.keyturn.vault.records.Content.Owed;
import org.keyturn.vault.records.RecordCipher;
import org.keyturn.vault.records.VaultAccess;
import org.keyturn.vault.rotation.VaultRotation;

/// Whether a file that was just unlocked is the whole vault, whatever its length: a cut in a commit
/// that gives pages back leaves a longer file with everything in it, and a file that was parted
/// from the journal of a rotation may have any length. What its records say decides, never the
/// length.
final class WholenessCheck {
  private final VaultAccess access;
  private final long surplus;

  WholenessCheck(VaultAccess access) throws Failed {
    this.access = access;
    this.surplus = access.withFile((transaction, _) -> transaction.surplus(), false);
  }

  /// @return what a failure to read the records is, where the file says that a rotation was under
  ///   way
  static Failed story(VaultFile file, RecordCipher key, Failed failed) {
    if (!(failed.failure() instanceof Failure.Damaged)) {
      return failed;
    }
    try {
      boolean begun =
          file.read(transaction -> transaction.turning() || begun(transaction.records(), key));
      return begun ? new Failed(new Failure.InterruptedRotation(), failed) : failed;
    } catch (Failed e) {
      return failed;
    }
  }

  private static boolean begun(Records records, RecordCipher key) throws Failed {
    var row = records.find(RecordKind.AFTERMATH, VaultRotation.AFTERMATH_ROW);
    try {
      return row.isPresent()
          && key.open(row.get(), OfAftermath.class).owed() == Owed.CHECK_AFTER_START;
    } catch (NotAuthentic e) {
      return false;
    }
  }

  /// @return bytes behind the last page
  long surplus() {
    return surplus;
  }

  Owed owed() throws Failed {
    return access.look(index ->
        index
            .find(OfAftermath.class, VaultRotation.AFTERMATH_ROW)
            .map(OfAftermath::owed)
            .orElse(Owed.NOTHING));
  }

  /// Records that fit no longer, in pages that fit no longer, are not a vault with a few damaged
  /// records but a file cut, mixed or parted from its journal: nothing in it is to be shown as if
  /// it were the vault.
  void requireSoundPages(List<DamagedRecord> damaged) throws Failed {
    boolean mixed =
        access.look(index -> index.ofAnotherKey() || (surplus > 0 && index.hasRowOfRetiredKey()));
    boolean begun = mixed || owed() == Owed.CHECK_AFTER_START;
    if (begun && !damaged.isEmpty()) {
      throw new Failed(new Failure.InterruptedRotation());
    }
    if (damaged.isEmpty() && surplus <= 0) {
      return;
    }
    try {
      requireIntegrity();
    } catch (Failed e) {
      throw begun && e.failure() instanceof Failure.Damaged
          ? new Failed(new Failure.InterruptedRotation(), e)
          : e;
    }
  }

  /// @throws Failed `InterruptedRotation` if the pages do not hold and say that a rotation was
  ///   writing them, `Damaged(PAGES)` if they do not hold otherwise
  void requireIntegrity() throws Failed {
    try {
      access.exclusively(() -> access.file().requireIntegrity());
    } catch (Failed e) {
      boolean turning =
          e.failure() instanceof Failure.Damaged
              && access.withFile((transaction, _) -> transaction.turning(), false);
      throw turning ? new Failed(new Failure.InterruptedRotation(), e) : e;
    }
  }
}
