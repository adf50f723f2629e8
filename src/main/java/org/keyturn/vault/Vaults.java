package org.keyturn.vault;

import java.nio.file.Path;
import java.util.Optional;
import org.keyturn.crypto.KdfParameters;
import org.keyturn.crypto.Password;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;

/// The way to vault files. Safe for use from any thread; every call blocks and belongs in a job.
/// Passwords stay the caller's, who closes them.
public interface Vaults {

  /// Reads the clear header; needs no password.
  VaultInfo info(Path vault) throws Failed;

  /// Makes a new vault and opens it. Never overwrites.
  ///
  /// @param kdf empty: calibrated to about a second on this computer
  Session create(Path vault, Password password, Optional<KdfParameters> kdf) throws Failed;

  /// Opens a vault. After a rotation this runs the full check and removes the rotation's backup
  /// before it returns.
  Session unlock(
      Path vault, Password password, Presence presence, Progress progress, CancelToken cancel)
      throws Failed;

  /// Copies every record that still opens into a new vault with the same master password and a new
  /// key.
  SalvageReport salvage(
      Path vault, Password password, Path target, Progress progress, CancelToken cancel)
      throws Failed;

  /// Whether other sessions are told of this one.
  enum Presence {
    ANNOUNCED,
    QUIET
  }
}
