package org.keyturn.files;

import java.io.IOException;
import java.nio.file.Path;

/// Gives a file another name in one step, and never that of a file that is there.
@FunctionalInterface
public interface Renaming {
  /// @return false where that cannot be done; then nothing was
  /// @throws IOException `FileAlreadyExistsException`
  boolean rename(Path from, Path to) throws IOException;
}
