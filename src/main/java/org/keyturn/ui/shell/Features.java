package org.keyturn.ui.shell;

import java.nio.file.Path;
import java.util.List;
import org.keyturn.model.Scope;
import org.keyturn.ui.items.ItemsRoutes.MenuEntry;

/// What other features do with an open vault.
@FunctionalInterface
public interface Features {
  /// @return further entries of the vault's menu
  List<MenuEntry> menu(OpenVault vault);

  /// Shows what would come of importing this file.
  default void take(OpenVault vault, Path file) {}

  /// Shows the export of some items.
  default void export(OpenVault vault, Scope.Items items) {}
}
