package org.keyturn.ui.shell;

import java.util.List;
import java.util.function.Supplier;
import org.keyturn.model.Overview;
import org.keyturn.model.Scope;
import org.keyturn.ui.commands.Command;
import org.keyturn.ui.commands.Shortcuts;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.items.model.ItemsViewModel;
import org.keyturn.ui.secrets.RepromptDialog;
import org.keyturn.ui.secrets.RepromptGuard;

/// What leaves an open vault: exports, and items that pass to another vault. Items that ask for the
/// master password do so before. UI thread.
final class ItemsLeaving {
  private final OpenVault vault;
  private final VaultWindow window;
  private final SideScreens sides;
  private final RepromptGuard guard;
  private final Supplier<ItemsViewModel> items;

  ItemsLeaving(
      OpenVault vault,
      VaultWindow window,
      SideScreens sides,
      RepromptGuard guard,
      Supplier<ItemsViewModel> items) {
    this.vault = vault;
    this.window = window;
    this.sides = sides;
    this.guard = guard;
    this.items = items;
  }

  /// Lets the selected items be copied or moved to another open vault.
  void pass() {
    var others = window.others(vault);
    var passed = chosen();
    if (others.isEmpty()) {
      window.openAnother();
    } else if (!passed.isEmpty()) {
      afterProof(passed, () -> sides.pass(passed, others, items.get()::load));
    }
  }

  Command passing() {
    return Command.of(Command.Group.ITEM, "transfer.command", Glyph.EXPORT, this::pass)
        .when(() -> !vault.isBusy() && !vault.overlay().isOpen() && !chosen().isEmpty())
        .on(Shortcuts.TO_VAULT);
  }

  private List<Overview> chosen() {
    return items.get().selection().items().get();
  }

  void afterProof(Scope scope, Runnable then) {
    afterProof(items.get().all().stream().filter(item -> scope.holds(item.id())).toList(), then);
  }

  private void afterProof(List<Overview> taken, Runnable then) {
    new RepromptDialog(guard, vault.context(), vault.overlay()).beforeTaking(taken, then);
  }
}
