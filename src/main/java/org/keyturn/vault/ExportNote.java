package org.keyturn.vault;

import java.nio.file.Path;
import java.time.Instant;
import org.keyturn.model.ExportIdentity;

/// One line of the ledger of exports.
///
/// @param stale whether its key has retired (never for password-protected ones)
public record ExportNote(
    ExportIdentity identity, Path path, Instant created, String computer, boolean stale) {}
