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
    PasswordChange passwords,
    Set<UUID> renew,
    BackupChoice backup,
    Optional<Path> setAside,
    OldBackups oldBackups) {

  /// One that leaves older copies alone.
  public RotationRequest(
      PasswordChange passwords, Set<UUID> renew, BackupChoice backup, Optional<Path> setAside) {
    this(passwords, renew, backup, setAside, OldBackups.KEEP);
  }

  /// What happens with the copies that were made earlier, which open with what opened the vault
  /// then, whoever has them.
  public enum OldBackups {
    KEEP("keep"),
    /// Deleted once the rotation is done.
    DELETE("delete"),
    /// The same, once a copy under the new key has been made and checked.
    REMAKE("remake");

    private final String word;

    OldBackups(String word) {
      this.word = word;
    }

    /// The stable word of the command line and of message keys.
    public String word() {
      return word;
    }
  }

  /// What happens with the copy made before the run.
  public enum BackupChoice {
    /// Removed by the first successful unlock after the rotation.
    UNTIL_UNLOCK,
    KEEP,
    /// For when the old password is known to others.
    NONE
  }
}
