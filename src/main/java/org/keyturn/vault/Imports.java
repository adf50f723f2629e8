package org.keyturn.vault;

import java.util.Optional;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;
import org.keyturn.model.ImportWork;

/// What comes into a vault from elsewhere: looked at before, stored in one transaction, and taken
/// back in one step.
public interface Imports {

  /// Reads everything once and compares it with the vault. Stores nothing; secrets are wiped as
  /// soon as they were compared.
  ///
  /// @param folder as of [ImportPlan]
  ImportPreview preview(
      ImportWork work, Optional<String> folder, Progress progress, CancelToken cancel)
      throws Failed;

  /// Pours an import into the vault in one transaction and remembers, sealed in the vault, what is
  /// needed to take it back. Ids that are in use already are replaced.
  ImportReport run(ImportWork work, ImportPlan plan, Progress progress, CancelToken cancel)
      throws Failed;

  /// The same without a memory of it: for a vault's own contents on their way into a new one.
  ImportReport pour(ImportWork work, Progress progress, CancelToken cancel) throws Failed;

  /// Immediate: the import that [#undo()] takes back.
  Optional<LastImport> last() throws Failed;

  /// Takes the last import back, in one transaction: what it added goes, leaving no byte; what it
  /// merged becomes what it was. Items that were changed since stay as they are.
  ///
  /// @throws Failed `NotFound(IMPORT)` if there is none to take back
  ImportUndone undo() throws Failed;
}
