package org.keyturn.vault;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keyturn.crypto.Password;
import org.keyturn.crypto.SecretBytes;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.ExportIdentity;
import org.keyturn.model.Failed;
import org.keyturn.model.Scope;

/// Keyturn's own exports and their ledger.
public interface Exports {

  /// Every export this vault remembers, newest first.
  List<ExportNote> ledger() throws Failed;

  /// Writes a new export file (mode 0600, complete or not at all, never over an existing file) and
  /// remembers it.
  ///
  /// @param filePassword empty: vault-restricted, sealed under the vault key
  /// @throws Failed also `NotFound(ITEM)` if one of the items has gone in the meantime
  ExportNote create(
      Path target,
      Optional<Password> filePassword,
      Scope scope,
      Progress progress,
      CancelToken cancel)
      throws Failed;

  /// Exports the whole vault.
  default ExportNote create(
      Path target, Optional<Password> filePassword, Progress progress, CancelToken cancel)
      throws Failed {
    return create(target, filePassword, new Scope.Whole(), progress, cancel);
  }

  /// Strikes an export from the ledger; the file stays.
  void forget(UUID exportId) throws Failed;

  /// The key for the body of an vault-restricted export, after its identity was found to be this
  /// vault's and current. Fails with `StaleExport`, `Refused(OLDER_COPY)` or
  /// `Refused(FOREIGN_EXPORT)`. The caller closes the key.
  SecretBytes bodyKey(ExportIdentity identity) throws Failed;

  /// Exports that a rotation was to make again and could not: tries once more.
  ///
  /// @return those that are done now
  List<Path> renewPending(Progress progress, CancelToken cancel) throws Failed;
}
