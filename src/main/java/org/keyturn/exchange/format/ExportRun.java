package org.keyturn.exchange.format;

import java.time.Instant;
import org.keyturn.model.Contents;

/// One writing of a file: of what, under which keys, watched by whom.
///
/// @param now for dates that nobody knows
public record ExportRun(Contents contents, FileKeys keys, Instant now, Watch watch) {}
