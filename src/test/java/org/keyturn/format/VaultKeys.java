package org.keyturn.format;

import java.nio.file.Path;
import java.util.List;

/// Every key of a vault, as a stranger with the master password would derive them.
public final class VaultKeys {
  private VaultKeys() {}

  /// @return master key, stretched key, vault key, and the keys of each record's parts
  public static List<byte[]> of(Path vault, String password) throws Exception {
    try (var reader = new VaultReader(vault, password)) {
      return reader.keys();
    }
  }
}
