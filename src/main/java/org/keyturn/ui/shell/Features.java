package org.keyturn.ui.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.keyturn.model.Scope;
import org.keyturn.transfer.Transfers;
import org.keyturn.ui.rotation.model.RotationRoutes;

/// What can be done with a whole open vault: a verb each, which shows the dialog or the wizard for
/// it. Whoever needs another verb, as a test does, replaces one. JavaFX thread.
///
/// @param importFile shows what would come of importing the file, or lets one be chosen first
/// @param export shows the export of the whole vault or of some items; whoever calls it has asked
///   for the master password where these items want it
/// @param ledger shows the exports that were made
/// @param sheet shows the emergency sheet
/// @param rotate shows the wizard
public record Features(
    BiConsumer<VaultContext, Optional<Path>> importFile,
    BiConsumer<VaultContext, Scope> export,
    Consumer<VaultContext> ledger,
    Consumer<VaultContext> sheet,
    Rotate rotate) {

  /// Begins the wizard in the place of the items.
  @FunctionalInterface
  public interface Rotate {
    /// @param turnKey whether the key is to be turned too, or only the master password changed
    void begin(VaultContext vault, RotationRoutes routes, boolean turnKey);
  }

  /// Those of the program.
  public static Features of(Transfers transfers) {
    var dialogs = new FeatureDialogs(transfers);
    return new Features(
        dialogs::importFile, dialogs::export, dialogs::ledger, dialogs::sheet, dialogs::rotate);
  }
}
