package org.keyturn.vault;

import java.nio.file.Path;
import java.util.Optional;
import org.keyturn.crypto.Password;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Phase;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;

/// Import and export of files, formats and vault joined; made by `Wiring`, used by the window and
/// the command line.
public interface Transfers {

  /// @return what this file is, told from its content
  /// @throws Failed `NotRecognised(IMPORT)`, `Damaged` ...
  Recognised recognise(Path file) throws Failed;

  /// Imports a file in one transaction.
  ImportReport importFile(
      Session session, Path file, ImportChoice choice, Progress progress, CancelToken cancel)
      throws Failed;

  /// Exports to a new file (mode 0600, never over an existing one).
  void exportFile(
      Session session, Path target, ExportChoice choice, Progress progress, CancelToken cancel)
      throws Failed;

  /// @param format the format's name on the command line, e.g. `bitwarden-json`,
  ///   `bitwarden-protected`, `bitwarden-restricted`, `keyturn-restricted`, `keyturn-protected`
  /// @param needsPassword whether a file password is needed to read it
  record Recognised(String format, boolean needsPassword) {}

  /// @param format empty: by content
  record ImportChoice(Optional<String> format, Optional<Password> filePassword, boolean dryRun) {}

  /// @param format `keyturn-restricted`, `keyturn-protected` or `bitwarden-json`
  /// @param unencrypted the person accepted a plain file
  record ExportChoice(String format, Optional<Password> filePassword, boolean unencrypted) {}

  /// Stages of a transfer.
  enum Stage implements Phase {
    READ,
    STORE,
    WRITE
  }
}
