package org.keyturn.vault;

import java.util.UUID;
import org.keyturn.crypto.KdfParameters;
import org.keyturn.crypto.KeyId;

/// What a vault says in the clear.
///
/// @param keyFile whether a key file is needed besides the master password
public record VaultInfo(
    UUID vaultId,
    int formatVersion,
    int generation,
    KeyId keyId,
    KdfParameters kdf,
    boolean keyFile) {}
