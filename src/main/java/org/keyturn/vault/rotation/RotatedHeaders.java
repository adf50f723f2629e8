package org.keyturn.vault.rotation;

import org.keyturn.crypto.VaultKey;
import org.keyturn.store.ClearHeader;

/// The header in force, the one to come, and the key that it wraps.
record RotatedHeaders(ClearHeader old, ClearHeader next, VaultKey key) {}
