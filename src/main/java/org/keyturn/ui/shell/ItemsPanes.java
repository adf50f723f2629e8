package org.keyturn.ui.shell;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keyturn.ui.items.ItemsRoutes;
import org.keyturn.ui.items.ItemsScreen;
import org.keyturn.ui.items.model.ItemsViewModel;
import org.keyturn.ui.items.model.OpenFolders;

/// The three panes of an open vault, which are made anew whenever somebody comes back to them.
/// Nothing is asked of them before they were shown once. JavaFX thread.
final class ItemsPanes {
  private final VaultContext vault;
  private final OpenFolders folders = new OpenFolders();
  private @Nullable ItemsScreen screen;

  ItemsPanes(VaultContext vault) {
    this.vault = vault;
  }

  /// Shows them, read anew.
  void show(ItemsRoutes routes) {
    var next =
        new ItemsScreen(
            vault.session(),
            vault.context(),
            routes,
            vault.overlay(),
            vault.shell().commands(),
            folders,
            panes -> new DetailInPanes(vault, panes, routes));
    screen = next;
    vault.show(next);
  }

  /// Those that were shown last, also when something else is in their place now.
  ItemsScreen screen() {
    return Objects.requireNonNull(screen, "the panes were never shown");
  }

  ItemsViewModel items() {
    return screen().items();
  }

  /// Whether an editor is open in them.
  boolean isCovered() {
    return screen().isCovered();
  }

  /// Selects and shows an item.
  void reveal(UUID item) {
    screen().show(item);
  }
}
