package org.keyturn.ui.shell;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.keyturn.ui.context.VaultNames;

/// A file that was dropped onto the window: a vault and an export go their own way; anything else
/// is imported into the vault in sight.
final class DroppedFile implements WindowDrop.Taker {
  private final OpenVaults open;
  private final PendingExport pending;
  private final BooleanSupplier busy;
  private final Consumer<Path> go;

  DroppedFile(OpenVaults open, PendingExport pending, BooleanSupplier busy, Consumer<Path> go) {
    this.open = open;
    this.pending = pending;
    this.busy = busy;
    this.go = go;
  }

  @Override
  public boolean takes(Path file) {
    return !busy.getAsBoolean() && (goesAlone(file) || open.inSight().isPresent());
  }

  @Override
  public void take(Path file) {
    if (goesAlone(file)) {
      go.accept(file.toAbsolutePath().normalize());
    } else {
      pending.add(file);
      open.inSight().ifPresent(pending::takenInBy);
    }
  }

  private static boolean goesAlone(Path file) {
    return VaultNames.isVault(file) || VaultNames.isExport(file);
  }
}
