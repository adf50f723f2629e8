package org.keyturn.ui.preferences.backup;

import java.nio.file.Path;
import org.keyturn.vault.BackupCopy;

/// Where a restore leads.
public interface RestoreRoutes {

  /// To the unlock screen of a vault.
  void open(Path vault);

  /// Locks the vault, puts the copy in its place, and leads to its unlock screen.
  void instead(BackupCopy copy, Path vault);
}
