package org.keyturn.vault.session;

import org.keyturn.crypto.Password;
import org.keyturn.model.Failed;
import org.keyturn.vault.Credentials;
import org.keyturn.vault.environment.MasterKeys;
import org.keyturn.vault.records.HeaderInForce;
import org.keyturn.vault.records.VaultAccess;

/// Whether somebody before an open session knows what opens its vault. The header in force decides,
/// so a password that was changed elsewhere a moment ago proves nothing any more. Thread-safe.
final class MasterPasswordProof {
  private final VaultAccess access;
  private final MasterKeys keys;
  private final KeyFileMemory keyFile;

  MasterPasswordProof(VaultAccess access, MasterKeys keys, KeyFileMemory keyFile) {
    this.access = access;
    this.keys = keys;
    this.keyFile = keyFile;
  }

  /// The key file, if there is one, is the one that the session was opened with.
  boolean by(Password password) throws Failed {
    return keyFile.with(secret -> by(new Credentials(password, secret)));
  }

  boolean by(Credentials credentials) throws Failed {
    var header =
        access.read((transaction, known) -> HeaderInForce.of(transaction, access.key(), known));
    return keys.opens(header, credentials, access.key().keyId());
  }
}
