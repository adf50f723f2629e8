package org.keyturn.vault;

import java.util.List;
import java.util.Optional;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Phase;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;

/// The copies of one session's vault.
public interface VaultBackups {

  /// @return newest first, those beside the vault too
  List<BackupCopy> list() throws Failed;

  /// Copies the vault into this computer's data folder, opens every record of the copy with the
  /// session's key, gives it its name, and only then thins out the older ones. What was begun and
  /// not completed leaves no file under a lasting name.
  ///
  /// @throws Failed `Damaged` if the copy does not open wholly, `DiskFull`, `NoAccess` ...
  BackupCopy make(BackupRules rules, Progress progress, CancelToken cancel) throws Failed;

  /// The same unless the newest copy is of today's state or not a day old.
  ///
  /// @return the copy, empty if none was due
  Optional<BackupCopy> makeIfDue(BackupRules rules, Progress progress, CancelToken cancel)
      throws Failed;

  /// Removes a copy of this vault.
  void delete(BackupCopy copy) throws Failed;

  /// The stages of a backup.
  enum Stage implements Phase {
    COPY,
    CHECK
  }
}
