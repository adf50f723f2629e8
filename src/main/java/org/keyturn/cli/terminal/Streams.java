package org.keyturn.cli.terminal;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.Supplier;

/// Where the command line reads and writes, in UTF-8.
///
/// @param terminal looks for one; finds none when nobody can be asked
public record Streams(
    InputStream in, CheckedOutput out, CheckedOutput err, Supplier<Optional<Terminal>> terminal) {}
