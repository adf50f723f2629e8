package org.keyturn.ui.rotation.model;

import java.util.Optional;
import org.keyturn.vault.RotationReport;

/// Where the wizard leads.
public interface RotationRoutes {

  /// Back to the items; the vault is still unlocked.
  void leave();

  /// To the unlock screen: the key was turned and the session is locked.
  ///
  /// @param report empty when something failed after the commit
  /// @param samePassword whether the master password is the one from before
  void rotated(Optional<RotationReport> report, boolean samePassword);
}
