package org.keyturn.transfer;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.keyturn.crypto.Password;
import org.keyturn.exchange.format.Writing;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;
import org.keyturn.vault.ImportPlan;
import org.keyturn.vault.ImportPreview;
import org.keyturn.vault.ImportReport;
import org.keyturn.vault.Session;

/// Import and export of files, formats and vault joined; made by `Wiring`, used by the window and
/// the command line.
public interface Transfers {

  /// @return what this file is, told from its content
  /// @throws Failed `NotRecognised(IMPORT)`, `Damaged` ...
  Recognised recognise(Path file) throws Failed;

  /// @param format the person's word for what it is
  /// @return what has to be known to read the file as that
  /// @throws Failed also `Refused(UNKNOWN_FORMAT_NAME)`
  Recognised recognise(Path file, String format) throws Failed;

  /// Reads a file and says what an import of it would do; as of [Imports#preview].
  ImportPreview preview(
      Session session,
      Path file,
      ImportChoice choice,
      Optional<String> folder,
      Progress progress,
      CancelToken cancel)
      throws Failed;

  /// Imports a file in one transaction; as of [Imports#run].
  ImportReport importFile(
      Session session,
      Path file,
      ImportChoice choice,
      ImportPlan plan,
      Progress progress,
      CancelToken cancel)
      throws Failed;

  /// Exports to a new file (mode 0600, never over an existing one).
  void exportFile(
      Session session, Path target, ExportChoice choice, Progress progress, CancelToken cancel)
      throws Failed;

  /// @param format the format's name on the command line, e.g. `bitwarden-json`
  /// @param needsPassword whether a file password is needed to read it
  /// @param takesKeys whether a file password, a key file or both may be needed, which the file
  ///   does not tell
  /// @param unknownColumns names of the columns of a table that has to be explained first; else
  ///   empty
  record Recognised(
      String format, boolean needsPassword, boolean takesKeys, List<String> unknownColumns) {}

  /// How a file is read.
  ///
  /// @param format empty: by content
  /// @param keyFile the second factor of the file
  /// @param columns what the columns of a table mean whose columns are not known: header to the
  ///   name of a field
  record ImportChoice(
      Optional<String> format,
      Optional<Password> filePassword,
      Optional<Path> keyFile,
      Map<String, String> columns) {
    public ImportChoice {
      columns = Map.copyOf(columns);
    }

    /// For a file that opens by a password at most.
    public ImportChoice(Optional<Password> filePassword) {
      this(Optional.empty(), filePassword, Optional.empty(), Map.of());
    }
  }

  /// @param writing in which format, and with which of its choices
  /// @param unencrypted the person accepted a plain file
  /// @param only the items that go out; empty stands for the whole vault
  record ExportChoice(
      Writing writing, Optional<Password> filePassword, boolean unencrypted, Set<UUID> only) {
    public ExportChoice {
      only = Set.copyOf(only);
    }

    public ExportChoice(Writing writing, Optional<Password> filePassword, boolean unencrypted) {
      this(writing, filePassword, unencrypted, Set.of());
    }
  }
}
