package org.keyturn.vault;

import java.time.Instant;

/// The import that can still be taken back.
///
/// @param source what it was remembered by, e.g. the file's name
public record LastImport(Instant when, String source, int added, int merged) {}
