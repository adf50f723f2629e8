package org.keyturn.vault.rotation;

import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.vault.records.Content.OfAftermath;
import org.keyturn.vault.records.Content.Owed;
import org.keyturn.vault.records.RecordIndex;
import org.keyturn.vault.records.VaultAccess;

/// The note in the vault that a rotation begins, in a transaction of its own: from the first
/// spilled page on the file is only whole together with its journal, and whoever opens it without
/// must check every record. A vault with damaged records takes no such note.
final class RotationNote {
  private final VaultAccess access;

  RotationNote(VaultAccess access) {
    this.access = access;
  }

  /// Free pages go with it, so that what spills makes the file longer than its header says.
  void make() throws Failed {
    try {
      if (isTaken()) {
        VaultRotation.owe(access, Owed.CHECK_AFTER_START);
      }
      access.shrink();
    } catch (Failed e) {
      // Only the note stands in the vault, and nothing of what was asked for.
      throw e.failure() instanceof Failure.AfterCommit after ? new Failed(after.cause(), e) : e;
    }
  }

  /// Another session that was just unlocked may have settled the note.
  ///
  /// @param index of the rotation's own transaction
  static void require(RecordIndex index) throws Failed {
    boolean noted =
        index
            .find(OfAftermath.class, VaultRotation.AFTERMATH_ROW)
            .map(one -> one.owed() == Owed.CHECK_AFTER_START)
            .orElse(false);
    if (!noted && index.damaged().isEmpty()) {
      throw new Failed(new Failure.Busy());
    }
  }

  /// Nothing was changed.
  void takeBack() {
    try {
      if (isTaken()) {
        VaultRotation.owe(access, Owed.NOTHING);
      }
    } catch (Failed | RuntimeException e) {
      // The next unlock checks the whole and finds it sound.
    }
  }

  private boolean isTaken() throws Failed {
    return access.look(index -> index.damaged().isEmpty());
  }
}
