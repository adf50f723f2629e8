package org.keyturn.vault;

import java.util.UUID;
import org.keyturn.crypto.KdfParameters;
import org.keyturn.crypto.KeyId;

/// What a vault says in the clear.
///
/// @param keyFile whether a key file is needed besides the master password
/// @param mayNeedKeyFile whether one may be needed: where somebody has changed one copy of the
///   clear header, the two can differ in this, and only an unlock tells which is right
public record VaultInfo(
    UUID vaultId,
    int formatVersion,
    int generation,
    KeyId keyId,
    KdfParameters kdf,
    boolean keyFile,
    boolean mayNeedKeyFile) {}
