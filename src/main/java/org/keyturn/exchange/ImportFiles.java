package org.keyturn.exchange;

import java.io.IOException;
import org.keyturn.exchange.bitwarden.BitwardenFile;
import org.keyturn.exchange.file.ByteSource;
import org.keyturn.exchange.keyturn.KeyturnExport;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.transfer.ExportIdentity;

/// Tells what a file is by its content; its name does not matter.
public final class ImportFiles {

  private ImportFiles() {}

  /// Reads the file once, whatever its size in constant memory.
  ///
  /// @throws Failed `NotRecognised(IMPORT)` if no format knows it, `TooNew`, `BeyondBounds`, or
  ///   `Damaged` if it is of a format and broken
  public static Found recognise(ByteSource source) throws Failed, IOException {
    try {
      return keyturn(source, KeyturnExport.readIdentity(source));
    } catch (Failed e) {
      if (!(e.failure() instanceof Failure.NotRecognised)) {
        throw e;
      }
    }
    return switch (BitwardenFile.kind(source)) {
      case PLAIN -> new Found.BitwardenPlain(source);
      case PROTECTED -> new Found.BitwardenProtected(source);
      case RESTRICTED -> new Found.BitwardenRestricted();
      case NONE -> throw new Failed(new Failure.NotRecognised(Failure.Thing.IMPORT));
    };
  }

  private static Found keyturn(ByteSource source, ExportIdentity identity) {
    return switch (identity.kind()) {
      case RESTRICTED -> new Found.KeyturnRestricted(source, identity);
      case PROTECTED -> new Found.KeyturnProtected(source, identity);
    };
  }
}
