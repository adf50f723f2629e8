package org.keyturn.ui.shell.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.keyturn.ui.desk.Desk;
import org.keyturn.ui.shell.OpenVault;

/// The tour's way through exports, their ledger, and imports.
final class ExchangeLeg implements Tour.Leg {
  static final String EXPORT = "personal-backup.keyturn-export";

  /// A small file as Bitwarden writes it, with one item of a type that nobody knows.
  private static final String BITWARDEN =
      """
      {"encrypted":false,
       "folders":[{"id":"7c3a1b52-0c10-4f07-8a51-0a4c3d2e1f00","name":"Travel"}],
       "items":[
        {"type":1,"name":"Northlight Rail","login":{"username":"mara","password":"Fjell-4412"}},
        {"type":1,"name":"Harbour Hostel","login":{"username":"mara.l","totp":42}},
        {"type":2,"name":"Packing list","notes":"Boots, lamp, tea."},
        {"type":77,"name":"From the future"}]}
      """;

  private final VaultFeatures features;

  ExchangeLeg(VaultFeatures features) {
    this.features = features;
  }

  @Override
  public void play(TourGuide guide, OpenVault vault) {
    var folder = guide.ask(() -> vault.session().path().toAbsolutePath().resolveSibling("exports"));
    var bitwarden = folder.resolve("bitwarden_export.json");
    write(folder, bitwarden);
    export(guide, vault, folder);
    guide.fx(() -> features.ledger(vault, vault.desk()));
    guide.await(() -> guide.shell().scene().lookup(".ledger") != null);
    guide.picture("22-exports");
    close(guide);
    sheet(guide, vault, TourDesk.picking(vault.desk(), folder.resolve("emergency-sheet.pdf")));
    importFile(guide, vault, TourDesk.picking(vault.desk(), bitwarden));
  }

  private static void write(Path folder, Path bitwarden) {
    try {
      Files.createDirectories(folder);
      Files.write(bitwarden, BITWARDEN.getBytes(StandardCharsets.UTF_8));
    } catch (IOException notWritten) {
      throw new UncheckedIOException(notWritten);
    }
  }

  private void export(TourGuide guide, OpenVault vault, Path folder) {
    Desk desk = TourDesk.picking(vault.desk(), folder.resolve(EXPORT));
    guide.fx(() -> features.export(vault, desk));
    guide.awaitNode("export-target");
    guide.press("export-target");
    guide.picture("16-export");
    guide.smallPicture("16-export");
    guide.press("export-plain");
    guide.picture("17-export-plain");
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

  private void sheet(TourGuide guide, OpenVault vault, Desk desk) {
    guide.fx(() -> features.sheet(vault, desk));
    guide.awaitNode("sheet-save");
    guide.press("sheet-save");
    guide.awaitVisible("sheet-outcome");
    guide.picture("20-emergency-sheet");
    close(guide);
  }

  private void importFile(TourGuide guide, OpenVault vault, Desk desk) {
    guide.fx(() -> features.importFile(vault, desk));
    guide.awaitNode("import-choose");
    guide.picture("23-import");
    guide.press("import-choose");
    guide.awaitVisible("import-action");
    guide.picture("24-import-preview");
    guide.smallPicture("24-import-preview");
    guide.press("import-action");
    guide.awaitVisible("import-close");
    guide.picture("25-imported");
    guide.press("import-close");
  }

  static void close(TourGuide guide) {
    guide.fx(() -> guide.shell().overlay().closeAll());
  }
}
