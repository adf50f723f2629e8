package org.keyturn.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keyturn.model.Overview;
import org.keyturn.ui.copyto.TransferDialog;
import org.keyturn.ui.copyto.TransferViewModel;
import org.keyturn.ui.firststeps.FirstStepsDialog;
import org.keyturn.ui.firststeps.FirstStepsRoutes;
import org.keyturn.ui.firststeps.FirstStepsViewModel;
import org.keyturn.ui.health.HealthRoutes;
import org.keyturn.ui.health.HealthScreen;
import org.keyturn.ui.health.HealthViewModel;
import org.keyturn.ui.items.ItemsRoutes;
import org.keyturn.ui.preferences.PreferencesScreen;
import org.keyturn.ui.preferences.PreferencesScreen.VaultAction;
import org.keyturn.ui.preferences.backup.BackupsViewModel;
import org.keyturn.ui.rotation.RotationEntry;
import org.keyturn.vault.Session;

/// The screens of an open vault beside its items, each with its way back: first steps, preferences,
/// security check.
final class SideScreens {
  private final OpenVault vault;
  private final HealthViewModel health;
  private final BackupsViewModel backups;

  SideScreens(OpenVault vault, HealthViewModel health, BackupsViewModel backups) {
    this.vault = vault;
    this.health = health;
    this.backups = backups;
  }

  void firstSteps() {
    var model = new FirstStepsViewModel(vault.session(), vault.context(), new FromNew());
    vault.overlay().open(new FirstStepsDialog(model, vault.context()).card());
  }

  /// @param restore leads to the copies of this vault
  void preferences(Runnable restore) {
    vault.show(
        new PreferencesScreen(
            vault.session(),
            vault.context(),
            vault.overlay(),
            vault::showItems,
            this::security,
            new PreferencesScreen.Safety(backups, restore)));
  }

  private List<VaultAction> security() {
    var context = vault.context();
    return entry("items.menu.rotate").stream()
        .map(rotate ->
            new VaultAction(
                "preferences-rotate",
                context.text("rotation.entry.title"),
                RotationEntry.text(context, vault.itemCount()),
                context.text("rotation.entry.action"),
                rotate))
        .toList();
  }

  void securityCheck() {
    vault.show(new HealthScreen(health, vault.context(), new FromCheck()));
  }

  /// Lets items be copied or moved to another open vault.
  ///
  /// @param passed at least one
  /// @param moved called when some have gone
  void pass(List<Overview> passed, List<Session> others, Runnable moved) {
    var ids = passed.stream().map(Overview::id).toList();
    var one = passed.size() == 1 ? Optional.of(passed.getFirst().name()) : Optional.<String>empty();
    var model = new TransferViewModel(vault.session(), others, ids, vault.context());
    vault.overlay().open(new TransferDialog(model, vault.context(), one, moved).card());
  }

  /// @return what the entry of that key in the vault's menu does
  private Optional<Runnable> entry(String key) {
    return vault.menu().stream()
        .filter(entry -> entry.key().equals(key))
        .map(ItemsRoutes.MenuEntry::action)
        .findFirst();
  }

  /// Leads from the first steps into the vault's menu.
  private final class FromNew implements FirstStepsRoutes {
    @Override
    public Optional<Runnable> importing() {
      return entry("items.menu.import");
    }

    @Override
    public Optional<Runnable> sheet() {
      return entry("items.menu.sheet");
    }

    @Override
    public void sampled(int count, Runnable undo) {
      vault.offerUndo(vault.context().text("samples.added", count), undo);
    }
  }

  /// Leads from the security check back to the items.
  private final class FromCheck implements HealthRoutes {
    @Override
    public void item(UUID id) {
      vault.showItems();
      vault.reveal(id);
    }

    @Override
    public void leave() {
      vault.showItems();
    }
  }
}
