package org.keyturn.vault.rotation;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keyturn.files.CallObserver;
import org.keyturn.model.Failed;
import org.keyturn.store.Backup;
import org.keyturn.store.ClearHeader;
import org.keyturn.vault.RotationRequest.BackupChoice;

/// The copy of the vault that is made before its key is rotated, as far as one is wanted.
final class RotationBackup {
  private final Backup backups;
  private final BackupChoice choice;
  private @Nullable Path copy;

  RotationBackup(Path vault, CallObserver observer, BackupChoice choice) {
    backups = new Backup(vault, observer);
    this.choice = choice;
  }

  boolean isWanted() {
    return choice != BackupChoice.NONE;
  }

  void write(ClearHeader header) throws Failed {
    copy = backups.write(header);
  }

  /// A copy that stays gets its lasting name before the commit, so that no unlock takes it for a
  /// left-over.
  void keep() throws Failed {
    if (copy != null && choice == BackupChoice.KEEP) {
      copy = backups.keep(copy);
    }
  }

  Optional<Path> written() {
    return Optional.ofNullable(copy);
  }

  /// The rotation did not take place.
  void discard() {
    if (copy != null) {
      try {
        backups.delete(copy);
      } catch (Failed e) {
        // The next unlock finds it by its name and removes it.
      }
    }
  }
}
