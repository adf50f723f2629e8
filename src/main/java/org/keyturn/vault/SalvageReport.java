package org.keyturn.vault;

import java.util.List;
import org.keyturn.model.Failure.DamagedRecord;

/// What a salvage saved, and what it had to leave behind.
public record SalvageReport(long items, long folders, long attachments, List<DamagedRecord> lost) {}
