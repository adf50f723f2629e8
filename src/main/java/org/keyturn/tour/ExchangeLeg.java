package org.keyturn.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.ComboBox;
import org.keyturn.exchange.format.ExportFormat;
import org.keyturn.exchange.tables.BitwardenCsvFormat;
import org.keyturn.model.Scope;
import org.keyturn.ui.shell.OpenVault;

/// The tour's way through exports and their ledger.
final class ExchangeLeg implements Tour.Leg {
  static final String EXPORT = "personal-backup.keyturn-export";

  @Override
  public void play(TourGuide guide, OpenVault vault) {
    var folder = guide.ask(() -> vault.session().path().toAbsolutePath().resolveSibling("exports"));
    make(folder);
    export(guide, vault, folder);
    guide.fx(() -> vault.navigator().ledger());
    guide.await(() -> guide.shell().scene().lookup(".ledger") != null);
    guide.picture("22-exports");
    close(guide);
    sheet(guide, vault, folder);
  }

  private static void make(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException notMade) {
      throw new UncheckedIOException(notMade);
    }
  }

  private void export(TourGuide guide, OpenVault vault, Path folder) {
    guide.pick(folder.resolve(EXPORT));
    guide.fx(() -> vault.navigator().export(new Scope.Whole()));
    guide.awaitNode("proof-password");
    guide.picture("15b-proof-before-export");
    guide.type("proof-password", Tour.PASSWORD);
    guide.press("proof-action");
    guide.awaitNode("export-target");
    guide.press("export-target");
    guide.picture("16-export");
    guide.smallPicture("16-export");
    guide.press("export-other");
    guide.picture("17-export-other");
    guide.fx(() -> choose(guide, new BitwardenCsvFormat()));
    guide.picture("17-export-plain");
    guide.smallPicture("17-export-plain");
    guide.press("export-protected");
    guide.type("export-password", "a word for this file only");
    guide.type("export-repeat", "a word for this file only");
    guide.await(() -> guide.shell().scene().lookup(".strength-meter .tone-success") != null);
    guide.picture("18-export-protected");
    guide.smallPicture("18-export-protected");
    guide.press("export-restricted");
    guide.press("export-action");
    guide.awaitVisible("export-close");
    guide.picture("19-exported");
    guide.press("export-close");
  }

  @SuppressWarnings("unchecked")
  private static void choose(TourGuide guide, ExportFormat format) {
    ((ComboBox<ExportFormat>) guide.shell().scene().lookup("#export-format")).setValue(format);
  }

  private void sheet(TourGuide guide, OpenVault vault, Path folder) {
    guide.pick(folder.resolve("emergency-sheet.pdf"));
    guide.fx(() -> vault.navigator().sheet());
    guide.awaitNode("sheet-save");
    guide.press("sheet-save");
    guide.awaitVisible("sheet-outcome");
    guide.picture("20-emergency-sheet");
    close(guide);
  }

  static void close(TourGuide guide) {
    guide.fx(() -> guide.shell().overlay().closeAll());
  }
}
