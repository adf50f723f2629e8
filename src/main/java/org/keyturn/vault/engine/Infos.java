package org.keyturn.vault.engine;

import org.keyturn.store.ClearHeader;
import org.keyturn.vault.VaultInfo;

/// What a clear header says, in the words of the vault room.
final class Infos {
  private Infos() {}

  static VaultInfo of(ClearHeader header) {
    return new VaultInfo(
        header.vaultId(),
        header.formatVersion(),
        header.key().generation(),
        header.key().id(),
        header.kdf().parameters(),
        header.kdf().keyFile());
  }
}
