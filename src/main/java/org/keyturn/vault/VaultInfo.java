package org.keyturn.vault;

import java.util.UUID;
import org.keyturn.crypto.KdfParameters;
import org.keyturn.crypto.KeyId;

/// What a vault says in the clear.
public record VaultInfo(
    UUID vaultId, int formatVersion, int generation, KeyId keyId, KdfParameters kdf) {}
