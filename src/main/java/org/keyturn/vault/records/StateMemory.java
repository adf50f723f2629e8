package org.keyturn.vault.records;

/// What this computer remembers of a vault's states.
public interface StateMemory {
  /// A state that was found in the file.
  void saw(RecordIndex now);

  /// A state that this session has made.
  void wrote(RecordIndex now);
}
