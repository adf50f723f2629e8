package org.keyturn.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.health.TestDigests;
import org.keyturn.model.Attribute;
import org.keyturn.model.Failed;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.SecretText;
import org.keyturn.model.Secrets;
import org.keyturn.ui.Fx;
import org.keyturn.ui.TestDesk;
import org.keyturn.ui.TestVaults;
import org.keyturn.ui.items.verbs.ItemsRoutes.MenuEntry;
import org.keyturn.ui.shell.fx.FxJobs;
import org.keyturn.vault.LockReason;
import org.testfx.api.FxRobot;

/// From the security check to a weak item, and back when it is mended, by keyboard alone.
@SuppressWarnings("NullAway.Init")
class HealthJourneyTest {
  private Shell shell;
  private Stage stage;
  private App app;
  private FxRobot robot;

  @BeforeEach
  void open(@TempDir Path folder) throws Failed {
    Fx.start();
    robot = Fx.robot();
    var test = new TestDesk(folder, new FxJobs());
    var session = TestVaults.create(folder);
    for (var password : List.of("password", "sunshine")) {
      var item = Item.create(ItemType.LOGIN, "Forum of " + password, test.timers.now());
      var values = Map.of(Attribute.PASSWORD, SecretText.of(password));
      var none = Secrets.NONE;
      session
          .items()
          .save(
              item.withSecrets(
                  new Secrets(
                      values, none.notes(), List.of(), List.of(), List.of(), none.extras())),
              0);
    }
    Fx.run(() -> {
      shell = new Shell();
      stage = new Stage();
      stage.setScene(shell.scene());
      stage.show();
      app =
          new App(
              shell,
              test.desk,
              TestVaults.in(folder),
              folder,
              vault -> List.of(new MenuEntry("items.menu.check", vault::securityCheck)),
              TestDigests::new);
      app.unlocked(session);
    });
    Fx.settle();
  }

  @AfterEach
  void close() {
    Fx.run(() -> {
      app.lock(LockReason.CLOSED);
      stage.hide();
    });
  }

  @Test
  void openTheCheckMendAnItemAndIgnoreAnother() {
    check();
    assertEquals(2, rows());
    robot.type(KeyCode.ENTER);
    arrive("copy-password");

    robot.push(KeyCode.SHORTCUT, KeyCode.E);
    arrive("edit-password");
    tabTo("edit-password");
    robot.push(KeyCode.SHORTCUT, KeyCode.A);
    robot.write("kX7#vq9Lm", 0);
    robot.push(KeyCode.SHORTCUT, KeyCode.S);
    arrive("copy-password");
    Fx.until(() -> app.vault().orElseThrow().health().get().findings().size() == 1);

    check();
    assertEquals(1, rows());
    robot.type(KeyCode.DELETE);
    Fx.until(() -> text("health-verdict").equals("Everything is in good order"));
    robot.type(KeyCode.ESCAPE);
    arrive("search");
  }

  /// By the palette.
  private void check() {
    robot.push(KeyCode.SHORTCUT, KeyCode.K);
    Fx.until(() -> shell.overlay().isOpen());
    robot.write("secu", 0);
    robot.type(KeyCode.ENTER);
    Fx.until(() ->
        shell.scene().getFocusOwner() instanceof ListView<?> list
            && "findings".equals(list.getId()));
  }

  private int rows() {
    return Fx.call(() -> ((ListView<?>) find("findings")).getItems().size());
  }

  /// Not more often than a patient person.
  private void tabTo(String id) {
    for (int i = 0; i < 40 && !Fx.call(() -> isFocused(id)); i++) {
      robot.type(KeyCode.TAB);
    }
    assertEquals(true, Fx.call(() -> isFocused(id)), id);
  }

  private boolean isFocused(String id) {
    Node owner = shell.scene().getFocusOwner();
    return owner != null && id.equals(owner.getId());
  }

  private void arrive(String id) {
    Fx.until(() -> find(id) != null);
  }

  private Node find(String id) {
    return shell.scene().lookup("#" + id);
  }

  private String text(String id) {
    return find(id) instanceof Labeled label ? label.getText() : "";
  }
}
