package org.keyturn.ui.shell;

import javafx.util.Subscription;
import org.keyturn.ui.commands.Command;
import org.keyturn.ui.commands.CommandList;
import org.keyturn.ui.commands.Shortcuts;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.items.ItemsRoutes.MenuEntry;

/// What can be done with an open vault beside its items, by key and from the palette, while it is
/// the one in sight. JavaFX thread.
final class VaultCommands {
  private final CommandList commands;
  private final VaultNavigator navigator;
  private Subscription offered = Subscription.EMPTY;

  VaultCommands(CommandList commands, VaultNavigator navigator) {
    this.commands = commands;
    this.navigator = navigator;
  }

  void offer() {
    withdraw();
    var menu = navigator.menu().stream().map(this::of).toList();
    offered = commands.add(palette(), passing()).and(commands.add(menu));
  }

  void withdraw() {
    offered.unsubscribe();
  }

  private Command palette() {
    return Command.of(Command.Group.FIND, Palette.KEY, Glyph.SEARCH, navigator::palette)
        .on(Shortcuts.PALETTE)
        .when(navigator::isFree);
  }

  private Command passing() {
    return Command.of(Command.Group.ITEM, "transfer.command", Glyph.EXPORT, navigator::pass)
        .when(() -> navigator.isFree() && navigator.hasSelection())
        .on(Shortcuts.TO_VAULT);
  }

  private Command of(MenuEntry entry) {
    return Command.of(Command.Group.VAULT, entry.key(), entry.glyph(), entry.action())
        .when(() -> !navigator.isBusy());
  }
}
