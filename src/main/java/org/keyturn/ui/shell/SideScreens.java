package org.keyturn.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.keyturn.health.Digests;
import org.keyturn.health.Finding;
import org.keyturn.health.HealthReport;
import org.keyturn.text.FailureText;
import org.keyturn.ui.firststeps.FirstStepsDialog;
import org.keyturn.ui.firststeps.FirstStepsRoutes;
import org.keyturn.ui.firststeps.FirstStepsViewModel;
import org.keyturn.ui.health.HealthRoutes;
import org.keyturn.ui.health.HealthScreen;
import org.keyturn.ui.health.HealthViewModel;
import org.keyturn.ui.preferences.PreferencesScreen;
import org.keyturn.ui.preferences.PreferencesScreen.VaultAction;
import org.keyturn.ui.preferences.backup.BackupsViewModel;
import org.keyturn.ui.rotation.RotationEntry;
import org.keyturn.vault.Session;

/// The screens of an open vault beside its items: first steps, preferences, security check; and
/// what the last two know for as long as the vault is open. Each is told the ways out of it.
final class SideScreens {
  private final VaultContext vault;
  private final HealthViewModel health;
  private final BackupsViewModel backups;
  private final RotationAftermath aftermath;

  /// @param digests for the security check
  SideScreens(VaultContext vault, Function<Session, Digests> digests) {
    this.vault = vault;
    health = new HealthViewModel(vault.session(), vault.context(), digests);
    backups = new BackupsViewModel(vault.session(), vault.context());
    aftermath = new RotationAftermath(vault, backups);
  }

  /// Begins to watch over the backups.
  void begin() {
    backups.start();
  }

  void firstSteps(FirstStepsRoutes routes) {
    var model = new FirstStepsViewModel(vault.session(), vault.context(), routes);
    vault.open(new FirstStepsDialog(model, vault.context()).card());
  }

  /// The ways out of the preferences.
  ///
  /// @param back to the items
  /// @param restore to the copies of this vault
  record FromPreferences(Runnable back, Runnable rotate, Runnable restore) {}

  /// @param items how many there are to rotate
  void preferences(FromPreferences ways, LongSupplier items) {
    vault.show(
        new PreferencesScreen(
            vault.session(),
            vault.context(),
            vault.overlay(),
            ways.back,
            () -> List.of(rotation(ways.rotate, items.getAsLong())),
            new PreferencesScreen.Safety(backups, ways.restore)));
  }

  private VaultAction rotation(Runnable rotate, long items) {
    var context = vault.context();
    return new VaultAction(
        "preferences-rotate",
        context.text("rotation.entry.title"),
        RotationEntry.text(context, items),
        context.text("rotation.entry.action"),
        rotate);
  }

  void securityCheck(HealthRoutes routes) {
    vault.show(new HealthScreen(health, vault.context(), routes));
  }

  /// The security check, at something that it found.
  void securityCheck(HealthRoutes routes, Finding finding) {
    health.turnTo(finding);
    securityCheck(routes);
  }

  /// Begins a security check in the background, unless there was one.
  void judge() {
    health.begin();
  }

  ReadOnlyObjectProperty<HealthReport> health() {
    return health.report();
  }

  ReadOnlyObjectProperty<Optional<FailureText>> backupTrouble() {
    return backups.trouble();
  }

  RotationAftermath aftermath() {
    return aftermath;
  }

  void close() {
    health.forget();
    backups.close();
  }
}
