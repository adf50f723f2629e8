package org.keyturn.vault;

import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.keyturn.crypto.KeyId;

/// A copy of a vault, as far as it tells without a password.
///
/// @param name the vault's file name without its end
/// @param made when it was copied
/// @param items how many items it holds, those in the trash among them
/// @param bytes length of the file
public record BackupCopy(
    Path path, String name, Instant made, State state, long items, long bytes, Place place) {

  /// Which vault it is, and which state of it.
  ///
  /// @param wrap grows with every new master password or key file
  /// @param revision grows with every change
  public record State(UUID vaultId, KeyId key, int generation, long wrap, long revision) {}

  /// Where it lies.
  public enum Place {
    /// In this computer's data folder, dated.
    DATA_FOLDER,
    /// Beside the vault: kept from before a rotation or a restore.
    BESIDE
  }
}
