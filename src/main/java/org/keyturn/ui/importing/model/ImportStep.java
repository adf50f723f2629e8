package org.keyturn.ui.importing.model;

import org.keyturn.vault.ImportPreview;
import org.keyturn.vault.ImportReport;
import org.keyturn.vault.ImportUndone;

/// Where an import stands, with what there is to show of it then.
public sealed interface ImportStep {

  record Choose() implements ImportStep {}

  /// The file's own password, key file or both are asked for.
  record Keys() implements ImportStep {}

  /// The columns of a table have to be explained.
  record Columns(ColumnPlan plan) implements ImportStep {}

  record Looking() implements ImportStep {}

  record Preview(ImportPreview seen) implements ImportStep {}

  record Running() implements ImportStep {}

  record Done(ImportReport report) implements ImportStep {}

  record Undoing() implements ImportStep {}

  record Undone(ImportUndone undone) implements ImportStep {}
}
