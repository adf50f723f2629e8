package org.keyturn.vault;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What the person decided in the wizard.
///
/// @param renew ids of the exports to make again
/// @param setAside where the sealed bytes of records that do not open go; empty: such a record
///   stops the rotation
public record RotationRequest(
    PasswordChange passwords, Set<UUID> renew, BackupChoice backup, Optional<Path> setAside) {

  /// What happens with the copy made before the run.
  public enum BackupChoice {
    /// Removed by the first successful unlock after the rotation.
    UNTIL_UNLOCK,
    KEEP,
    /// For when the old password is known to others.
    NONE
  }
}
