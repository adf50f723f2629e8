package org.keyturn.vault;

import java.nio.file.Path;
import java.util.Optional;
import org.keyturn.crypto.KdfParameters;
import org.keyturn.crypto.Password;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;

/// The way to vault files. Safe for use from any thread; every call blocks and belongs in a job.
/// Credentials and passwords stay the caller's, who closes them.
public interface Vaults {

  /// Reads the clear header; needs no password.
  VaultInfo info(Path vault) throws Failed;

  /// Makes a new vault and opens it. Never overwrites.
  ///
  /// @param kdf empty: calibrated to about a second on this computer
  /// @param cancel until the vault has its name
  Session create(
      Path vault, Credentials credentials, Optional<KdfParameters> kdf, CancelToken cancel)
      throws Failed;

  /// The same to its end.
  default Session create(Path vault, Credentials credentials, Optional<KdfParameters> kdf)
      throws Failed {
    return create(vault, credentials, kdf, new CancelToken());
  }

  /// The same for a vault without a key file.
  default Session create(Path vault, Password password, Optional<KdfParameters> kdf) throws Failed {
    return create(vault, Credentials.of(password), kdf);
  }

  /// Gives what opens a vault once its clear header is known: nobody types a password for a file
  /// that is none, or before the key file is there.
  ///
  /// @param <E> what asking can fail with besides
  @FunctionalInterface
  interface CredentialSource<E extends Exception> {
    /// @return closed by the unlock; asked for once more if the header has changed meanwhile
    Credentials of(VaultInfo info) throws Failed, E;
  }

  /// Opens a vault. An announced session first purges what has lain in the trash for longer than
  /// the vault's settings say. After a rotation this runs the full check and removes the rotation's
  /// backup before it returns.
  ///
  /// @throws Failed `Refused(KEY_FILE_MISSING)` if the vault has one and none is given; one that it
  ///   has not is passed over
  <E extends Exception> Session unlock(
      Path vault,
      CredentialSource<E> source,
      Presence presence,
      Progress progress,
      CancelToken cancel)
      throws Failed, E;

  /// The same where they are at hand; they stay the caller's.
  default Session unlock(
      Path vault, Credentials credentials, Presence presence, Progress progress, CancelToken cancel)
      throws Failed {
    return unlock(vault, _ -> credentials.copy(), presence, progress, cancel);
  }

  /// The same without a key file.
  default Session unlock(
      Path vault, Password password, Presence presence, Progress progress, CancelToken cancel)
      throws Failed {
    return unlock(vault, Credentials.of(password), presence, progress, cancel);
  }

  /// Copies every record that still opens into a new vault with the same master password, the same
  /// key file if there is one, and a new key.
  SalvageReport salvage(
      Path vault, Credentials credentials, Path target, Progress progress, CancelToken cancel)
      throws Failed;

  /// The same without a key file.
  default SalvageReport salvage(
      Path vault, Password password, Path target, Progress progress, CancelToken cancel)
      throws Failed {
    return salvage(vault, Credentials.of(password), target, progress, cancel);
  }

  /// The copies of vaults on this computer.
  Backups backups();

  /// Whether other sessions are told of this one.
  enum Presence {
    ANNOUNCED,
    QUIET
  }
}
