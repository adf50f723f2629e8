package org.keyturn.exchange.format;

import java.io.IOException;
import org.keyturn.crypto.SecretBytes;
import org.keyturn.model.ContentsSink;
import org.keyturn.model.Failed;

/// Reads a file that only a key of the vault opens.
@FunctionalInterface
public interface VaultKeyReader {
  /// @param bodyKey still the caller's to close
  void read(ByteSource source, SecretBytes bodyKey, ContentsSink sink, Watch watch)
      throws Failed, IOException;
}
