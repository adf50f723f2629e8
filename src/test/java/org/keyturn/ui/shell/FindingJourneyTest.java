package org.keyturn.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.RealTransfers;
import org.keyturn.health.TestDigests;
import org.keyturn.model.Failed;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.Overview;
import org.keyturn.model.SavedSearch;
import org.keyturn.ui.Fx;
import org.keyturn.ui.Robot;
import org.keyturn.ui.TestContext;
import org.keyturn.ui.TestVaults;
import org.keyturn.ui.fx.FxJobs;
import org.keyturn.vault.Session;

/// Finding by keyboard alone: a search that is kept, the palette, and many items at once.
@SuppressWarnings("NullAway.Init")
class FindingJourneyTest {
  private TestContext test;
  private Session session;
  private Shell shell;
  private Stage stage;
  private App app;
  private Robot robot;

  @BeforeEach
  void open(@TempDir Path folder) throws Failed {
    Fx.start();
    robot = new Robot();
    test = new TestContext(folder, new FxJobs());
    session = TestVaults.create(folder);
    for (var name : List.of("Alpha", "Beta", "Gamma")) {
      session.items().save(Item.create(ItemType.LOGIN, name, Instant.EPOCH), 0);
    }
    Fx.run(() -> {
      shell = new Shell();
      stage = new Stage();
      stage.setScene(shell.scene());
      stage.show();
      app =
          new App(
              shell,
              test.context,
              TestVaults.in(folder),
              folder,
              Features.of(RealTransfers.transfers()),
              TestDigests::new);
      app.navigator.unlocked(session);
    });
    shows(3);
  }

  @AfterEach
  void close() {
    Windows.close(app, stage);
  }

  @Test
  void searchSavedSearchPaletteAndBulk() throws Failed {
    robot.write("-al");
    shows(2);
    robot.push(KeyCode.SHORTCUT, KeyCode.K);
    write("palette-field", "save");
    robot.type(KeyCode.ENTER);
    write("name-field", "no");
    robot.type(KeyCode.ENTER);
    Fx.until(() -> searches().equals(List.of(new SavedSearch("no", "-al"))));

    robot.type(KeyCode.ESCAPE);
    shows(3);
    robot.type(KeyCode.ESCAPE);
    Fx.until(() -> list().isFocused());
    robot.type(KeyCode.F3);
    Fx.until(() -> find("search").isFocused());
    robot.push(KeyCode.SHORTCUT, KeyCode.K);
    write("palette-field", "no");
    robot.type(KeyCode.ENTER);
    shows(2);

    robot.push(KeyCode.SHORTCUT, KeyCode.K);
    write("palette-field", "gam");
    robot.type(KeyCode.ENTER);
    Fx.until(() -> list().isFocused() && selected().equals(List.of("Gamma")));

    robot.push(KeyCode.SHORTCUT, KeyCode.A);
    robot.type(KeyCode.DELETE);
    shows(0);
    Fx.until(() -> find("undo").getParent().isVisible());
    assertEquals(2, trashed());
    robot.push(KeyCode.SHORTCUT, KeyCode.Z);
    shows(2);
    assertEquals(0, trashed());

    robot.type(KeyCode.HOME);
    robot.push(KeyCode.SHORTCUT, KeyCode.D);
    shows(3);
    robot.push(KeyCode.SHIFT, KeyCode.DOWN);
    Fx.until(() -> selected().size() == 2 && find("selection-count") != null);
    robot.type(KeyCode.F6);
    Fx.until(() -> find("bulk-move").isFocused());
    robot.push(KeyCode.SHIFT, KeyCode.F6);
    Fx.until(() -> list().isFocused());
    robot.type(KeyCode.ESCAPE);
    Fx.until(() -> selected().size() == 1);
    robot.type(KeyCode.ENTER);
    Fx.until(() -> find("edit-name") != null);
  }

  private long trashed() throws Failed {
    return session.items().list().stream().filter(Overview::trashed).count();
  }

  private List<SavedSearch> searches() {
    try {
      return session.settings().searches();
    } catch (Failed locked) {
      throw new IllegalStateException(locked);
    }
  }

  private void shows(long items) {
    var text = items == 1 ? "1 item" : items == 0 ? "No items" : items + " items";
    Fx.until(() -> find("result-count") instanceof Label count && count.getText().equals(text));
  }

  private void write(String id, String text) {
    Fx.until(() -> find(id) != null && find(id).isFocused());
    robot.write(text);
  }

  private ListView<?> list() {
    return (ListView<?>) find("items");
  }

  private List<String> selected() {
    return list().getSelectionModel().getSelectedItems().stream()
        .map(item -> ((Overview) item).name())
        .toList();
  }

  private Node find(String id) {
    return shell.scene().lookup("#" + id);
  }
}
