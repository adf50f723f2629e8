package org.keyturn.cli.talk;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/// Where the command line reads and writes, in UTF-8.
///
/// @param terminal empty when nobody can be asked
public record Streams(
    InputStream in, OutputStream out, OutputStream err, Optional<Terminal> terminal) {}
