package org.keyturn.vault;

import java.util.List;
import org.keyturn.model.Failure.DamagedRecord;

/// What a full check found: how many there are, and which do not open.
public record VerifyReport(
    long items, long folders, long attachments, List<DamagedRecord> damaged) {
  public boolean whole() {
    return damaged.isEmpty();
  }
}
