package org.keyturn.ui.shell;

import java.util.List;
import java.util.function.Consumer;
import org.keyturn.ui.commands.Command;
import org.keyturn.ui.commands.Command.Group;
import org.keyturn.ui.commands.Shortcuts;
import org.keyturn.ui.commands.ShortcutsDialog;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Glyph;

/// What can be done in the window, whatever it shows: by key, and from the palette.
final class WindowCommands {
  private final Shell shell;
  private final UiContext context;
  private final OpenVaults open;
  private final WindowNavigator navigator;

  WindowCommands(Shell shell, UiContext context, OpenVaults open, WindowNavigator navigator) {
    this.shell = shell;
    this.context = context;
    this.open = open;
    this.navigator = navigator;
  }

  List<Command> all() {
    return List.of(
        Command.of(Group.VAULT, "items.lock", Glyph.LOCK, navigator::lockAll)
            .when(() -> open.current().isPresent())
            .on(Shortcuts.LOCK),
        Command.of(Group.VAULT, "vaults.open-another", Glyph.OPEN, navigator::openAnother)
            .when(() -> !navigator.isBusy())
            .on(Shortcuts.OPEN_VAULT),
        Command.of(Group.VAULT, "vaults.next", Glyph.CHOOSE, navigator::nextVault)
            .when(() -> open.all().size() > 1 && !navigator.isBusy())
            .on(Shortcuts.NEXT_VAULT),
        inVault("generator.title", Glyph.GENERATE, VaultNavigator::generator)
            .on(Shortcuts.GENERATOR),
        inVault("items.preferences", Glyph.SETTINGS, VaultNavigator::preferences)
            .on(Shortcuts.PREFERENCES),
        Command.of(Group.WINDOW, "command.quit", Glyph.CLOSE, shell::requestClose)
            .on(Shortcuts.QUIT, Shortcuts.CLOSE),
        Command.of(Group.WINDOW, "shortcuts.title", Glyph.KEYS, this::shortcuts)
            .when(() -> !shell.overlay().isOpen())
            .on(ShortcutsDialog.KEYS, ShortcutsDialog.KEYS_TOO));
  }

  /// Leads somewhere in the vault in sight.
  private Command inVault(String key, Glyph glyph, Consumer<VaultNavigator> way) {
    return Command.of(
            Group.WINDOW, key, glyph, () -> open.inSight().map(OpenVault::navigator).ifPresent(way))
        .when(() -> open.inSight().isPresent());
  }

  private void shortcuts() {
    shell.overlay().open(new ShortcutsDialog(shell.commands().all(), context).card());
  }
}
