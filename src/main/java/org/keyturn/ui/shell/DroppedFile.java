package org.keyturn.ui.shell;

import java.nio.file.Path;
import org.keyturn.ui.context.VaultNames;

/// A file that was dropped onto the window: a vault and an export go their own way; anything else
/// is imported into the vault in sight.
final class DroppedFile implements WindowDrop.Taker {
  private final OpenVaults open;
  private final WindowNavigator navigator;

  DroppedFile(OpenVaults open, WindowNavigator navigator) {
    this.open = open;
    this.navigator = navigator;
  }

  @Override
  public boolean takes(Path file) {
    return !navigator.isBusy() && (goesAlone(file) || open.inSight().isPresent());
  }

  @Override
  public void take(Path file) {
    if (goesAlone(file)) {
      navigator.goTo(file.toAbsolutePath().normalize());
    } else {
      navigator.importFile(file);
    }
  }

  private static boolean goesAlone(Path file) {
    return VaultNames.isVault(file) || VaultNames.isExport(file);
  }
}
