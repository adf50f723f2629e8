package org.keyturn.ui.shell;

import static javafx.scene.input.KeyCode.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.keyturn.ui.shell.RealWindow.PASSWORD;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.AccessibleAttribute;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.model.Failed;
import org.keyturn.settings.SettingKeys;
import org.keyturn.ui.Fx;
import org.keyturn.ui.Keyboard;

/// What a person does first, and what everyone does every day, by keyboard alone.
@SuppressWarnings("NullAway.Init")
class JourneyTest {
  @TempDir private Path folder;
  private RealWindow window;
  private Keyboard keys;

  @BeforeEach
  void open() {
    window = new RealWindow(folder).firstStart();
    keys = window.keys;
    keys.type(ENTER).arrive("create-password");
    keys.write(PASSWORD).type(ENTER).write(PASSWORD).type(ENTER).arrive("first-done");
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void theFirstStepsOfferASheetAnImportAndSamples() throws Exception {
    var sheet = folder.resolve("sheet.pdf");
    window.test.files.answer = Optional.of(sheet);
    keys.press("first-sheet").focused("sheet-save").type(SPACE).says("Saved");
    assertTrue(new String(Files.readAllBytes(sheet), StandardCharsets.ISO_8859_1).contains("%PDF"));
    keys.type(ESCAPE).focused("first-sheet");
    keys.press("first-import").arrive("import-choose").type(ESCAPE).focused("first-import");

    keys.press("first-samples").leave("first-done").says("6 samples added");
    Fx.until(() -> window.vault().navigator().itemCount() == 6);
    keys.press("undo");
    Fx.until(() -> window.vault().navigator().itemCount() == 0);
    keys.arrive("empty-add");
  }

  @Test
  void addSearchCopyLockUnlock() {
    // An empty vault has its places, too.
    keys.type(ESCAPE).focused("search").arrive("place-all").arrive("place-trash");
    keys.shortcut(N).focused("edit-name").write("Fjordbank").type(TAB).write("mara");
    // Past the button that makes a name.
    keys.type(TAB, TAB).write("s3cret").shortcut(S).arrive("copy-password");
    assertEquals("Saved", status());

    keys.shortcut(F).write("fjord");
    Fx.until(() -> keys.text("result-count").equals("1 item"));
    keys.type(DOWN).shortcut(C);
    Fx.until(() -> window.test.clipboard.content.equals("s3cret"));
    assertEquals("Copied", status());

    keys.shortcut(L).arrive("unlock-password");
    assertEquals("Locked", status());
    assertEquals("", window.test.clipboard.content);
    keys.write("wrong one").type(ENTER);
    Fx.until(() -> keys.find("unlock-error").isVisible());
    keys.shortcut(A).write(PASSWORD).type(ENTER).arrive("search");
    assertTrue(Fx.call(() -> window.app.vault().isPresent()));
  }

  @Test
  void choicesArePickedInThePreferences() throws Exception {
    keys.type(ESCAPE).focused("search").shortcut(COMMA).arrive("preferences-back");
    keys.tabTo("theme").type(DOWN, DOWN);
    Fx.until(() -> window.test.settings.get(SettingKeys.THEME) == SettingKeys.Theme.DARK);
    keys.tabTo("preferences-security").type(SPACE).arrive("lock-minutes");
    keys.tabTo("lock-minutes").type(UP);
    Fx.until(() -> window.test.settings.get(SettingKeys.LOCK_AFTER_MINUTES) == 2);
    keys.press("lock-minimise");
    assertTrue(window.test.settings.get(SettingKeys.LOCK_ON_MINIMISE));
    keys.tabTo("preferences-vault").type(SPACE).arrive("trash-days");
    keys.tabTo("trash-days").type(UP);
    Fx.until(() -> keptDays().equals(Optional.of(14)));
    keys.tabTo("preferences-about").type(SPACE).arrive("about-licences");
    keys.press("about-licences");
    Fx.until(() -> window.shell.overlay().isOpen());
    keys.type(ESCAPE).focused("about-licences").type(ESCAPE).arrive("search");
    assertFalse(keys.isThere("preferences-back"));
  }

  /// What screen readers are told.
  private Object status() {
    return Fx.call(() -> keys.find("status").queryAccessibleAttribute(AccessibleAttribute.TEXT));
  }

  private Optional<Integer> keptDays() {
    try {
      return window.last().settings().trashDays();
    } catch (Failed locked) {
      throw new AssertionError(locked);
    }
  }

  @Test
  void anEarlierVersionComesBack() {
    keys.type(ESCAPE).focused("search");
    keys.shortcut(N).focused("edit-name").write("Tern").shortcut(S).leave("edit-name");
    keys.arrive("detail-history").shortcut(E).focused("edit-name");
    keys.shortcut(A).write("Gull").shortcut(S).leave("edit-name").says("Gull");

    keys.press("detail-history").arrive("history-versions");
    keys.press("restore-1");
    Fx.until(() -> keys.find("history-restored").isVisible());
    keys.type(ESCAPE).says("Tern");
  }
}
