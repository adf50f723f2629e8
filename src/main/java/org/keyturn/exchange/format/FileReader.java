package org.keyturn.exchange.format;

import java.io.IOException;
import org.keyturn.model.Failed;

/// Reads files of one format. What is poured into a sink counts only once `read` has returned.
@FunctionalInterface
public interface FileReader {
  /// @throws Failed `Damaged(IMPORT_FILE)`, `BeyondBounds`, `Cancelled`, what the sink throws, and
  ///   what goes wrong with the keys
  /// @throws IOException if the source cannot be read
  void read(ByteSource source, ImportRun run) throws Failed, IOException;
}
