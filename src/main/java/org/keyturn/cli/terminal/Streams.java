package org.keyturn.cli.terminal;

import java.io.InputStream;
import java.util.Optional;

/// Where the command line reads and writes, in UTF-8.
///
/// @param terminal empty when nobody can be asked
public record Streams(
    InputStream in, CheckedOutput out, CheckedOutput err, Optional<Terminal> terminal) {}
