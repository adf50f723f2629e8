package org.keyturn.ui.shell;

import java.nio.file.Path;
import java.util.Optional;
import org.keyturn.model.Scope;
import org.keyturn.transfer.Transfers;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.LiveStrength;
import org.keyturn.ui.controls.StrengthGauge;
import org.keyturn.ui.exporting.ExportDialog;
import org.keyturn.ui.exporting.ExportViewModel;
import org.keyturn.ui.exporting.LedgerDialog;
import org.keyturn.ui.exporting.LedgerViewModel;
import org.keyturn.ui.importing.ImportDialog;
import org.keyturn.ui.importing.model.ImportViewModel;
import org.keyturn.ui.rotation.RotationScreen;
import org.keyturn.ui.rotation.model.RotationRoutes;
import org.keyturn.ui.rotation.model.RotationViewModel;
import org.keyturn.ui.sheet.EmergencySheet;
import org.keyturn.ui.sheet.SheetDialog;

/// Makes the dialogs and the wizard behind the program's [Features], each with its view-model.
final class FeatureDialogs {
  private final Transfers transfers;

  FeatureDialogs(Transfers transfers) {
    this.transfers = transfers;
  }

  void importFile(VaultContext vault, Optional<Path> file) {
    var model = new ImportViewModel(vault.session(), transfers, vault.context());
    vault.open(new ImportDialog(model, vault.context()).card());
    file.ifPresent(model::choose);
  }

  void export(VaultContext vault, Scope scope) {
    var context = vault.context();
    var model = new ExportViewModel(vault.session(), transfers, context, strength(context), scope);
    vault.open(new ExportDialog(model, context, vault.passwords()).card());
  }

  void ledger(VaultContext vault) {
    var model = new LedgerViewModel(vault.session(), vault.context());
    vault.open(new LedgerDialog(model, vault.context()).card());
  }

  void sheet(VaultContext vault) {
    var session = vault.session();
    var fingerprint = session.info().keyId().fingerprint();
    var sheet = new EmergencySheet(session.path(), vault.context().timers().now(), fingerprint);
    vault.open(new SheetDialog(sheet, vault.context()).card());
  }

  void rotate(VaultContext vault, RotationRoutes routes, boolean turnKey) {
    var context = vault.context();
    var model = new RotationViewModel(vault.session(), context, routes, strength(context), turnKey);
    vault.show(new RotationScreen(model, context, vault.passwords()));
  }

  private static LiveStrength strength(UiContext context) {
    return new LiveStrength(context.jobs(), new StrengthGauge(context.messages())::read);
  }
}
