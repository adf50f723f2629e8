package org.keyturn.ui.shell;

import static javafx.scene.input.KeyCode.DELETE;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.E;
import static javafx.scene.input.KeyCode.END;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F;
import static javafx.scene.input.KeyCode.F6;
import static javafx.scene.input.KeyCode.S;
import static javafx.scene.input.KeyCode.SHIFT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.model.Failed;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.Overview;
import org.keyturn.ui.Fx;
import org.keyturn.ui.Keyboard;

/// While an item is edited the list beside it stays in use; leaving the editor asks where something
/// would be lost.
@SuppressWarnings("NullAway.Init")
class EditorBesideListTest {
  private RealWindow window;
  private Keyboard keys;

  @BeforeEach
  void open(@TempDir Path folder) throws Failed {
    window = new RealWindow(folder);
    keys = window.keys;
    var session = window.create("Mine");
    for (var name : List.of("Bank", "Harbour", "Tern")) {
      session.items().save(Item.create(ItemType.LOGIN, name, Instant.EPOCH), 0);
    }
    window.enter(session);
    keys.type(DOWN).says("Bank").arrive("detail-edit").shortcut(E).focused("edit-name");
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void anotherItemTakesThePlaceOfAnUntouchedEditor() {
    list().type(DOWN).leave("edit-name").arrive("detail-edit");
    assertEquals("Harbour", keys.text("detail-title"));
  }

  @Test
  void unsavedChangesAskAndWhoeverStaysIsStillThere() throws Failed {
    keys.type(END).write("x");
    list().type(DOWN).arrive("leave-keep").press("leave-keep").leave("leave-keep");
    assertTrue(keys.isThere("edit-name"));
    assertEquals(List.of("Bank"), selected());

    keys.focused("items").type(DOWN).arrive("leave-save").press("leave-save").leave("edit-name");
    Fx.until(() -> keys.text("detail-title").equals("Harbour"));
    assertEquals(List.of("Harbour"), selected());
    assertTrue(window.last().items().list().stream().anyMatch(one -> one.name().equals("Bankx")));
  }

  @Test
  void theSearchAndTheKeyThatSavesAreHeardBesideTheEditor() {
    keys.type(END).write("x").shortcut(F).focused("search").write("tern");
    Fx.until(() -> keys.text("result-count").equals("1 item"));
    assertEquals("Bankx", keys.text("edit-name"));
    keys.shortcut(S).leave("edit-name");
    Fx.until(() -> keys.text("detail-title").equals("Bankx"));
  }

  @Test
  void whoeverLeavesAnItemThatTheListHidesHasChosenNoOther() throws Failed {
    keys.shortcut(F).focused("search").write("tern");
    Fx.until(() -> keys.text("result-count").equals("1 item"));
    keys.push(F6).type(ESCAPE).leave("edit-name").focused("items");
    assertEquals(List.of(), selected());
    keys.type(DELETE);
    assertTrue(window.last().items().list().stream().noneMatch(Overview::trashed));
  }

  private Keyboard list() {
    return keys.push(SHIFT, F6).focused("items");
  }

  private List<String> selected() {
    return Fx.call(() ->
        ((ListView<?>) keys.find("items"))
            .getSelectionModel().getSelectedItems().stream()
                .map(item -> ((Overview) item).name())
                .toList());
  }
}
