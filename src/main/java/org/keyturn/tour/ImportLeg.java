package org.keyturn.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.keyturn.ui.shell.OpenVault;

/// The tour's way through an import and back: a table that has to be explained, a file of Bitwarden
/// with duplicates and what nobody can take.
final class ImportLeg implements Tour.Leg {

  /// A small file as Bitwarden writes it, with one item of a type that nobody knows.
  private static final String BITWARDEN =
      """
      {"encrypted":false,
       "folders":[{"id":"7c3a1b52-0c10-4f07-8a51-0a4c3d2e1f00","name":"Travel"}],
       "items":[
        {"type":1,"name":"Northlight Rail","folderId":"7c3a1b52-0c10-4f07-8a51-0a4c3d2e1f00",
         "login":{"username":"mara","password":"Fjell-4412","uris":[{"uri":"https://rail.example"}]}},
        {"type":1,"name":"Lumen","login":{"username":"mlindqvist","password":"Fjell-4413",
         "uris":[{"uri":"https://www.lumen.example/login"}]}},
        {"type":1,"name":"Kestrel Mail","login":{"username":"mara@lindqvist.example",
         "password":"Kite-90","uris":[{"uri":"https://kestrel.example"}]}},
        {"type":1,"name":"Harbour Hostel","login":{"username":"mara.l","totp":42}},
        {"type":2,"name":"Packing list","notes":"Boots, lamp, tea."},
        {"type":77,"name":"From the future"}]}
      """;

  private static final String TABLE =
      """
      Service,Login,Secret,Page,Colour
      Tram card,mara,Rail-71,https://tram.example,green
      """;

  @Override
  public void play(TourGuide guide, OpenVault vault) {
    var folder = guide.ask(() -> vault.session().path().toAbsolutePath().resolveSibling("exports"));
    var bitwarden = write(folder, "bitwarden_export.json", BITWARDEN);
    var table = write(folder, "old-table.csv", TABLE);
    guide.pick(table);
    guide.fx(() -> vault.navigator().importFile());
    guide.awaitNode("import-choose");
    guide.picture("23-import");
    guide.smallPicture("23-import");
    guide.press("import-choose");
    guide.awaitVisible("import-explained");
    guide.picture("24-import-columns");
    ExchangeLeg.close(guide);
    guide.pick(bitwarden);
    guide.fx(() -> vault.navigator().importFile());
    guide.awaitNode("import-choose");
    guide.press("import-choose");
    guide.awaitVisible("import-action");
    guide.picture("24-import-preview");
    guide.smallPicture("24-import-preview");
    guide.press("import-action");
    guide.awaitVisible("import-close");
    guide.picture("25-imported");
    guide.press("import-undo");
    guide.await(() -> {
      var undo = guide.shell().scene().lookup("#import-undo");
      return undo != null && !undo.isVisible();
    });
    guide.awaitVisible("import-close");
    guide.picture("25-import-undone");
    guide.press("import-close");
  }

  private static Path write(Path folder, String name, String text) {
    try {
      Files.createDirectories(folder);
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException notWritten) {
      throw new UncheckedIOException(notWritten);
    }
  }
}
