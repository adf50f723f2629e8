package org.keyturn.ui.importing.model;

/// Where an import stands.
public enum ImportStep {
  CHOOSE,
  /// The file's own password, key file or both are asked for.
  KEYS,
  /// The columns of a table have to be explained.
  COLUMNS,
  LOOKING,
  PREVIEW,
  RUNNING,
  DONE,
  UNDOING,
  UNDONE
}
