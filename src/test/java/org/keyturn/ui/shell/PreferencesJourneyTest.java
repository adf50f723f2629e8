package org.keyturn.ui.shell;

import static javafx.scene.input.KeyCode.COMMA;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.SPACE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.model.Failed;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.ui.Fx;
import org.keyturn.ui.Keyboard;

/// The preferences are pages: the index leads to each, the search finds a choice on any of them.
@SuppressWarnings("NullAway.Init")
class PreferencesJourneyTest {
  private RealWindow window;
  private Keyboard keys;

  @BeforeEach
  void open(@TempDir Path temporary) throws Failed {
    window = new RealWindow(temporary);
    keys = window.keys;
    var session = window.create("Mine");
    session.items().save(Item.create(ItemType.LOGIN, "Harbour", Instant.EPOCH), 0);
    window.enter(session);
    keys.shortcut(COMMA).arrive("preferences-back");
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void theIndexLeadsToEachPage() {
    assertTrue(keys.isThere("theme"));
    keys.press("preferences-security").arrive("lock-minutes");
    assertFalse(keys.isThere("theme"));
    keys.press("preferences-about").arrive("about-licences");
    assertFalse(keys.isThere("lock-minutes"));
  }

  @Test
  void rowsOfTheListAreLowerIfSoChosen() {
    assertEquals(56, rowHeight());
    keys.shortcut(COMMA).arrive("list-compact").tabTo("list-compact").type(SPACE);
    assertEquals(40, rowHeight());
  }

  /// In the list of the items.
  private double rowHeight() {
    keys.press("preferences-back").arrive("items");
    return Fx.call(() -> ((ListView<?>) keys.find("items")).getFixedCellSize());
  }

  @Test
  void theSearchFindsAChoiceOnAnyPageAndEscapeGoesBackLevelByLevel() {
    keys.tabTo("preferences-search").write("trash empty").arrive("trash-days");
    assertFalse(keys.isThere("theme"));
    keys.write("nowhere").says("No preference matches");
    assertFalse(keys.isThere("trash-days"));
    keys.type(ESCAPE).arrive("theme");
    keys.type(ESCAPE).arrive("search");
  }
}
