package org.keyturn.vault;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.keyturn.crypto.KeyId;
import org.keyturn.model.Failure.DamagedRecord;

/// What a rotation did.
///
/// @param exportsStale exports that the new key does not open
public record RotationReport(
    RotationCheck.Amounts amounts,
    Keys keys,
    Duration took,
    Renewals renewals,
    Copies copies,
    List<DamagedRecord> setAside) {

  /// Copies of the vault.
  ///
  /// @param before where the one from before the run lies
  /// @param removed older ones that are gone
  /// @param left older ones that still open with what opened the vault when they were made
  /// @param made one under the new key, where that was asked for
  public record Copies(
      Optional<Path> before, List<Path> removed, List<Path> left, Optional<Path> made) {}

  public Optional<Path> backup() {
    return copies.before();
  }

  public record Keys(KeyId old, KeyId current, int generation) {}

  public record Renewals(List<Path> renewed, List<Path> stale, List<Path> pending) {}
}
