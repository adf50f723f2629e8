package org.keyturn.vault.cabinet;

import org.keyturn.vault.seal.Snapshot;

/// What this computer remembers of a vault's states.
public interface StateMemory {
  /// A state that was found in the file.
  void saw(Snapshot now);

  /// A state that this session has made.
  void wrote(Snapshot now);
}
