package org.keyturn.exchange.format;

import java.io.IOException;
import java.io.OutputStream;
import org.keyturn.model.Failed;

/// Writes whole vaults in one format.
@FunctionalInterface
public interface FileWriter {
  /// @param out stays open; of no use if this fails
  /// @throws Failed `Refused(FILE_PASSWORD_MISSING)`, `Cancelled` and what the contents throw
  void write(OutputStream out, ExportRun run) throws Failed, IOException;
}
