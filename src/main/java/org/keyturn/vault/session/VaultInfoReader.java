package org.keyturn.vault.session;

import org.keyturn.store.ClearHeader;
import org.keyturn.store.HeaderCopies;
import org.keyturn.vault.VaultInfo;

/// What a clear header says, in the words of the vault room.
final class VaultInfoReader {
  private VaultInfoReader() {}

  /// A copy that was changed can claim a key file, and can claim that there is none: who has none
  /// is let through to the proof as long as one copy asks for none.
  static VaultInfo of(HeaderCopies copies) {
    var claims = copies.sound().stream().map(header -> header.kdf().keyFile()).toList();
    return of(copies.header(), !claims.contains(false), claims.contains(true));
  }

  static VaultInfo of(ClearHeader header) {
    return of(header, header.kdf().keyFile(), header.kdf().keyFile());
  }

  private static VaultInfo of(ClearHeader header, boolean keyFile, boolean mayNeedKeyFile) {
    return new VaultInfo(
        header.vaultId(),
        header.formatVersion(),
        header.key().generation(),
        header.key().id(),
        header.kdf().parameters(),
        keyFile,
        mayNeedKeyFile);
  }
}
