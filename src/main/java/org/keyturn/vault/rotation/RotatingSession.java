package org.keyturn.vault.rotation;

import java.util.Optional;
import org.keyturn.crypto.SecretBytes;
import org.keyturn.model.Failed;
import org.keyturn.store.ClearHeader;
import org.keyturn.vault.Session;

/// A session as the turn of its key sees it.
public interface RotatingSession extends Session {

  /// Every other use of the session waits from here on.
  ///
  /// @throws Failed `Busy` while another rotation runs, or the reason why the session is locked
  void beginRotation() throws Failed;

  /// Nothing was changed: the session goes on.
  void abandonRotation();

  /// @throws Failed the reason why the session is locked
  void requireOpen() throws Failed;

  /// Whether this session was unlocked by this header, with this key file or none.
  boolean unlockedBy(ClearHeader header, Optional<SecretBytes> keyFile) throws Failed;

  /// This session has changed what opens the vault.
  ///
  /// @param next the secret of the new key file, which stays the caller's
  void opensWith(ClearHeader header, Optional<SecretBytes> next);
}
