package org.keyturn.ui.shell;

import java.util.List;
import java.util.Optional;
import org.keyturn.model.Overview;
import org.keyturn.model.Scope;
import org.keyturn.ui.copyto.TransferDialog;
import org.keyturn.ui.copyto.TransferViewModel;
import org.keyturn.vault.Session;

/// What leaves an open vault: exports, and items that pass to another vault. Items that ask for the
/// master password do so before. UI thread.
final class ItemsLeaving {
  private final VaultContext vault;
  private final ItemsPanes panes;

  ItemsLeaving(VaultContext vault, ItemsPanes panes) {
    this.vault = vault;
    this.panes = panes;
  }

  /// The selected items.
  List<Overview> chosen() {
    return panes.items().selection().items().get();
  }

  /// Lets the selected items be copied or moved to another open vault.
  ///
  /// @param others at least one
  void pass(List<Session> others) {
    var passed = chosen();
    if (!passed.isEmpty()) {
      afterProof(passed, () -> pass(passed, others));
    }
  }

  private void pass(List<Overview> passed, List<Session> others) {
    var ids = passed.stream().map(Overview::id).toList();
    var one = passed.size() == 1 ? Optional.of(passed.getFirst().name()) : Optional.<String>empty();
    var model = new TransferViewModel(vault.session(), others, ids, vault.context());
    vault.open(new TransferDialog(model, vault.context(), one, panes.items()::load).card());
  }

  void afterProof(Scope scope, Runnable then) {
    afterProof(
        panes.items().listing().items().stream().filter(item -> scope.holds(item.id())).toList(),
        then);
  }

  private void afterProof(List<Overview> taken, Runnable then) {
    new RepromptDialog(vault.guard(), vault.context(), vault.overlay()).beforeTaking(taken, then);
  }
}
