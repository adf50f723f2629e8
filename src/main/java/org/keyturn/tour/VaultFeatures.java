package org.keyturn.tour;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.keyturn.model.Scope;
import org.keyturn.transfer.Transfers;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.LiveStrength;
import org.keyturn.ui.controls.StrengthGauge;
import org.keyturn.ui.exporting.ExportDialog;
import org.keyturn.ui.exporting.ExportViewModel;
import org.keyturn.ui.exporting.LedgerDialog;
import org.keyturn.ui.exporting.LedgerViewModel;
import org.keyturn.ui.importing.ImportDialog;
import org.keyturn.ui.importing.model.ImportViewModel;
import org.keyturn.ui.items.ItemsRoutes.MenuEntry;
import org.keyturn.ui.rotation.RotationScreen;
import org.keyturn.ui.rotation.model.RotationRoutes;
import org.keyturn.ui.rotation.model.RotationViewModel;
import org.keyturn.ui.sheet.EmergencySheet;
import org.keyturn.ui.sheet.SheetDialog;
import org.keyturn.ui.shell.Features;
import org.keyturn.ui.shell.OpenVault;
import org.keyturn.vault.RotationReport;

/// What an open vault offers beside its items: imports, exports, and turning its key. Confined to
/// the JavaFX thread.
public final class VaultFeatures implements Features {
  private final Transfers transfers;

  public VaultFeatures(Transfers transfers) {
    this.transfers = transfers;
  }

  /// The entries for the vault's menu.
  @Override
  public List<MenuEntry> menu(OpenVault vault) {
    var context = vault.context();
    return List.of(
        new MenuEntry("items.menu.import", Glyph.IMPORT, () -> importFile(vault, context)),
        new MenuEntry("items.menu.export", Glyph.EXPORT, () -> export(vault, context)),
        new MenuEntry("items.menu.exports", Glyph.BOX, () -> ledger(vault, context)),
        new MenuEntry("items.menu.check", Glyph.SHIELD, vault::securityCheck),
        new MenuEntry("items.menu.sheet", Glyph.FILE, () -> sheet(vault, context)),
        new MenuEntry("items.menu.rotate", Glyph.ROTATE, () -> rotate(vault, context, true)),
        new MenuEntry("items.menu.password", Glyph.KEY, () -> rotate(vault, context, false)));
  }

  /// What the tour shows of them.
  public List<Tour.Leg> legs() {
    return List.of(
        new FindingLeg(),
        VaultsLeg::lockedWithScreen,
        VaultsLeg::several,
        new DetailLeg(),
        new HealthLeg(),
        new ExchangeLeg(this),
        new ImportLeg(this),
        new RotationLeg(this),
        new StaleLeg(this),
        new KeyFileLeg(this));
  }

  void importFile(OpenVault vault, UiContext context) {
    var model = new ImportViewModel(vault.session(), transfers, context);
    vault.overlay().open(new ImportDialog(model, context).card());
  }

  @Override
  public void take(OpenVault vault, Path file) {
    var model = new ImportViewModel(vault.session(), transfers, vault.context());
    vault.overlay().open(new ImportDialog(model, vault.context()).card());
    model.choose(file);
  }

  void export(OpenVault vault, UiContext context) {
    export(vault, context, new Scope.Whole());
  }

  @Override
  public void export(OpenVault vault, Scope.Items items) {
    export(vault, vault.context(), items);
  }

  private void export(OpenVault vault, UiContext context, Scope scope) {
    var model = new ExportViewModel(vault.session(), transfers, context, strength(context), scope);
    vault.beforeTaking(
        scope,
        () -> vault.overlay().open(new ExportDialog(model, context, vault.passwords()).card()));
  }

  void ledger(OpenVault vault, UiContext context) {
    vault
        .overlay()
        .open(new LedgerDialog(new LedgerViewModel(vault.session(), context), context).card());
  }

  void sheet(OpenVault vault, UiContext context) {
    var session = vault.session();
    var fingerprint = session.info().keyId().fingerprint();
    var sheet = new EmergencySheet(session.path(), context.timers().now(), fingerprint);
    vault.overlay().open(new SheetDialog(sheet, context).card());
  }

  /// @param turnKey whether the key is to be turned too, or only the master password changed
  void rotate(OpenVault vault, UiContext context, boolean turnKey) {
    var routes = new FromWizard(vault);
    var model = new RotationViewModel(vault.session(), context, routes, strength(context), turnKey);
    vault.rotationBegins();
    vault.show(new RotationScreen(model, context, vault.passwords()));
  }

  private static LiveStrength strength(UiContext context) {
    return new LiveStrength(context.jobs(), new StrengthGauge(context.messages())::read);
  }

  /// Leads from the wizard back to its vault.
  private record FromWizard(OpenVault vault) implements RotationRoutes {
    @Override
    public void leave() {
      vault.rotationEnded();
      vault.showItems();
    }

    @Override
    public void rotated(Optional<RotationReport> report, boolean samePassword) {
      vault.rotated(report, samePassword);
    }
  }
}
