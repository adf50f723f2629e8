package org.keyturn.ui.shell;

import static javafx.scene.input.KeyCode.A;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.HOME;
import static javafx.scene.input.KeyCode.K;
import static javafx.scene.input.KeyCode.SPACE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.model.Attribute;
import org.keyturn.model.Failed;
import org.keyturn.model.Folder;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.Overview;
import org.keyturn.ui.Fx;
import org.keyturn.ui.Keyboard;
import org.keyturn.vault.Session;

/// What goes out of a vault and comes in, its backups, and its places, by keyboard alone.
@SuppressWarnings("NullAway.Init")
class ExchangeJourneyTest {
  private Path folder;
  private RealWindow window;
  private Keyboard keys;
  private Session session;

  @BeforeEach
  void open(@TempDir Path temporary) throws Failed {
    folder = temporary;
    window = new RealWindow(folder);
    keys = window.keys;
    session = window.create("Mine");
    session.items().save(Item.create(ItemType.LOGIN, "Harbour", Instant.EPOCH), 0);
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void exportLookAtTheLedgerImportAndTakeItBack() throws Exception {
    window.enter(session);
    var export = folder.resolve("out.keyturn-export");
    window.test.files.answer = Optional.of(export);
    command("export…").arrive("export-target");
    keys.press("export-target").press("export-action");
    Fx.until(() -> keys.isThere("export-close") && keys.find("export-close").isVisible());
    assertTrue(Files.exists(export));
    keys.type(ENTER).leave("export-close");

    command("exports made").says("out.keyturn-export");
    keys.type(ESCAPE);

    var table =
        Files.writeString(
            folder.resolve("chrome.csv"),
            "name,url,username,password\nElbe,https://elbe.example,u,p\n");
    window.test.files.answer = Optional.of(table);
    command("import…").arrive("import-choose");
    keys.press("import-choose").arrive("import-outcome").type(ENTER);
    Fx.until(() -> keys.find("import-undo").isVisible());
    assertEquals(List.of("Elbe", "Harbour"), names());
    keys.press("import-undo");
    Fx.until(() -> names().equals(List.of("Harbour")));
    keys.type(ESCAPE).leave("import-undo");
  }

  @Test
  void aGuardedItemAsksForTheMasterPasswordBeforeItLeaves() throws Exception {
    var item = Item.create(ItemType.LOGIN, "Safe", Instant.EPOCH);
    var filing = new Overview.Filing(Optional.empty(), false, true, List.of());
    session.items().save(item.withOverview(item.overview().withFiling(filing)), 0);
    window.enter(session);
    command("export…").arrive("proof-password").says("1 item asks for the master password");
    keys.write("wrong one").type(ENTER).says("That is not the master password");
    keys.shortcut(A).write(RealWindow.PASSWORD).type(ENTER).arrive("export-target");
    keys.type(ESCAPE).leave("export-target");

    keys.tabTo("items").type(HOME).arrive("detail-edit");
    keys.shortcut(A).arrive("bulk-export").press("bulk-export").arrive("proof-password");
    keys.type(ESCAPE).leave("proof-password");
    assertFalse(keys.isThere("export-target"));
  }

  @Test
  void aBackupIsMadeAndRestoredBesideTheVault() {
    window.enter(session);
    command("preferences").arrive("preferences-backups").press("preferences-backups");
    keys.arrive("backup-now");
    keys.press("backup-now");
    Fx.until(() -> keys.text("backup-last").contains("1 item"));
    keys.press("backup-restore").arrive("restore-action").press("restore-action");
    keys.arrive("restore-open");
    Fx.until(() -> keys.find("restore-open").isVisible());
    keys.press("restore-open").arrive("unlock-password");
    keys.write(RealWindow.PASSWORD).type(ENTER).arrive("search");
    assertEquals(List.of("Harbour"), names());
  }

  @Test
  void placesCodesAndAGuestNetwork() throws Exception {
    session.items().save(guests(), 0);
    window.enter(session);
    command("new folder").arrive("name-field").focused("name-field");
    keys.write("Home").type(ENTER).says("Home");
    assertEquals(List.of("Home"), session.folders().list().stream().map(Folder::name).toList());

    keys.tabTo("place-all").type(DOWN, DOWN, SPACE).says("No one-time codes");
    keys.type(HOME, SPACE);
    keys.tabTo("items").type(HOME).arrive("qr-wifi");
    keys.press("qr-wifi").arrive("qr-tile");
    keys.type(ESCAPE).leave("qr-tile");
  }

  private static Item guests() {
    var item = Item.create(ItemType.WIFI, "Cabin", Instant.EPOCH);
    var details = item.overview().details().withAttributes(Map.of(Attribute.NETWORK_NAME, "Cabin"));
    return item.withOverview(item.overview().withDetails(details));
  }

  /// Runs a command by the palette.
  private Keyboard command(String words) {
    keys.shortcut(K).focused("palette-field").write(words).type(ENTER);
    return keys;
  }

  private List<String> names() {
    try {
      return window.vault().session().items().list().stream().map(Overview::name).sorted().toList();
    } catch (Failed locked) {
      throw new AssertionError(locked);
    }
  }
}
