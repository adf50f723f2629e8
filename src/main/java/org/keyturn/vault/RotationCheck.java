package org.keyturn.vault;

import java.time.Duration;
import java.util.List;
import org.keyturn.model.Failure.DamagedRecord;

/// What the check before a rotation found.
///
/// @param bytes sealed bytes to be written anew
/// @param spaceNeeded bytes on the vault's disk; `spaceFree` what there is
public record RotationCheck(
    Amounts amounts,
    List<DamagedRecord> damaged,
    Space space,
    List<OtherSession> sessions,
    Elsewhere elsewhere,
    Duration took) {

  /// What lies elsewhere and belongs to the key in force.
  ///
  /// @param backups copies that open with what opens the vault now, or opened it when they were
  ///   made
  public record Elsewhere(List<ExportNote> exports, List<BackupCopy> backups) {}

  public List<ExportNote> exports() {
    return elsewhere.exports();
  }

  public List<BackupCopy> backups() {
    return elsewhere.backups();
  }

  /// How much there is to turn.
  public record Amounts(long items, long folders, long attachments, long bytes) {}

  /// Room on the disk, in bytes, and whether vault and folder can be written.
  public record Space(long needed, long free, boolean writable) {
    public boolean enough() {
      return free >= needed;
    }
  }

  /// Nothing stands in the way.
  public boolean ready() {
    return damaged.isEmpty() && space.enough() && space.writable();
  }
}
