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
/// @param backup where the copy from before the run lies
public record RotationReport(
    RotationCheck.Amounts amounts,
    Keys keys,
    Duration took,
    Renewals renewals,
    Optional<Path> backup,
    List<DamagedRecord> setAside) {

  public record Keys(KeyId old, KeyId current, int generation) {}

  public record Renewals(List<Path> renewed, List<Path> stale, List<Path> pending) {}
}
