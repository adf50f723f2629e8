package org.keyturn.ui.shell;

import java.util.List;
import javafx.scene.input.KeyCombination;
import org.keyturn.model.Scope;
import org.keyturn.ui.commands.Shortcuts;
import org.keyturn.ui.commands.ShortcutsDialog;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.items.ItemsRoutes.MenuEntry;

/// What the menu at a vault's head offers, so that the mouse finds all that keys can do. JavaFX
/// thread.
final class VaultMenu {
  private final VaultContext vault;
  private final VaultWindow window;
  private final VaultNavigator ways;

  VaultMenu(VaultContext vault, VaultWindow window, VaultNavigator ways) {
    this.vault = vault;
    this.window = window;
    this.ways = ways;
  }

  /// What can be done with all of this vault.
  List<MenuEntry> ofVault() {
    return List.of(
        new MenuEntry("items.menu.import", Glyph.IMPORT, ways::importFile),
        new MenuEntry("items.menu.export", Glyph.EXPORT, () -> ways.export(new Scope.Whole())),
        new MenuEntry("items.menu.exports", Glyph.BOX, ways::ledger),
        new MenuEntry("items.menu.check", Glyph.SHIELD, ways::securityCheck),
        new MenuEntry("items.menu.sheet", Glyph.FILE, ways::sheet),
        new MenuEntry("items.menu.rotate", Glyph.ROTATE, () -> ways.rotate(true)),
        new MenuEntry("items.menu.password", Glyph.KEY, () -> ways.rotate(false)));
  }

  /// What helps in every vault.
  List<MenuEntry> tools() {
    return List.of(
        tool("generator.title", Glyph.GENERATE, Shortcuts.GENERATOR, ways::generator),
        tool(Palette.KEY, Glyph.SEARCH, Shortcuts.PALETTE, ways::palette),
        tool("shortcuts.title", Glyph.KEYS, ShortcutsDialog.KEYS, this::shortcuts));
  }

  /// Ways to other vaults.
  List<MenuEntry> others() {
    return List.of(
        tool("vaults.open-another", Glyph.OPEN, Shortcuts.OPEN_VAULT, window::openAnother),
        new MenuEntry("unlock.create", Glyph.ADD, this::create),
        new MenuEntry("restore.command", Glyph.RESTORE, this::restore));
  }

  /// Ends the program, as closing its window does.
  List<MenuEntry> end() {
    return List.of(tool("command.quit", Glyph.CLOSE, Shortcuts.QUIT, vault.shell()::requestClose));
  }

  private static MenuEntry tool(String key, Glyph glyph, KeyCombination keys, Runnable action) {
    return new MenuEntry(key, glyph, List.of(keys), action);
  }

  private void shortcuts() {
    vault.open(new ShortcutsDialog(vault.shell().commands().all(), vault.context()).card());
  }

  private void create() {
    if (ways.isFree()) {
      window.create();
    }
  }

  private void restore() {
    if (ways.isFree()) {
      window.restore(vault.session());
    }
  }
}
