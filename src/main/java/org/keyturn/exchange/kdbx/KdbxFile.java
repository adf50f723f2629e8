package org.keyturn.exchange.kdbx;

import java.io.IOException;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.model.Failed;

/// Tells whether a file is a KDBX database.
final class KdbxFile {

  private KdbxFile() {}

  /// Reads the header only.
  ///
  /// @throws Failed for a file that begins as one: `TooNew`, `BeyondBounds` for parameters that
  ///   nobody should work with, `Damaged`, `NotRecognised(DATABASE_CIPHER)`
  static boolean recognise(ByteSource source) throws Failed, IOException {
    try (var in = source.open()) {
      if (!KdbxHeader.begins(in.readNBytes(8))) {
        return false;
      }
    }
    try (var in = source.open()) {
      KdbxHeader.read(in);
    }
    return true;
  }
}
