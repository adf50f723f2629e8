package org.keyturn.vault;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keyturn.model.Failed;

/// The copies of vaults in this computer's data folder. Needs no password: a copy opens with what
/// opened the vault when it was made.
public interface Backups {

  /// @return the copies of a vault, newest first
  List<BackupCopy> list(UUID vault) throws Failed;

  /// @return the copies of all vaults, newest first
  List<BackupCopy> all() throws Failed;

  /// Writes a copy as a new file.
  ///
  /// @throws Failed `Refused(TARGET_EXISTS)`
  Restored restoreAs(BackupCopy copy, Path target) throws Failed;

  /// Puts a copy in a vault's place. What is there stays beside it under another name, with its
  /// journal if it has one. No session of this process may have the vault open.
  Restored restoreOver(BackupCopy copy, Path vault) throws Failed;

  /// @param before where that lies which was in its place
  record Restored(Path vault, Optional<Path> before) {}
}
