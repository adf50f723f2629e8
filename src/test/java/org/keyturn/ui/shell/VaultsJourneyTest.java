package org.keyturn.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
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
import org.keyturn.model.SecretText;
import org.keyturn.platform.events.SystemEvent;
import org.keyturn.settings.SettingKeys;
import org.keyturn.ui.Fx;
import org.keyturn.ui.Robot;
import org.keyturn.ui.TestContext;
import org.keyturn.ui.TestVaults;
import org.keyturn.ui.fx.FxJobs;
import org.keyturn.vault.LockReason;
import org.keyturn.vault.SessionState;

/// Several vaults in one window, and what locks them, by keyboard alone.
@SuppressWarnings("NullAway.Init")
class VaultsJourneyTest {
  @TempDir private Path personal;
  @TempDir private Path work;

  private TestContext test;
  private Shell shell;
  private Stage stage;
  private App app;
  private Robot robot;
  private boolean closed;

  @BeforeEach
  void open() throws Failed {
    Fx.start();
    robot = new Robot();
    test = new TestContext(personal, new FxJobs());
    var session = TestVaults.create(personal);
    session.items().save(Item.create(ItemType.LOGIN, "Fjordbank", test.timers.now()), 0);
    Fx.run(() -> {
      shell = new Shell();
      stage = new Stage();
      app =
          new App(
              shell,
              test.context,
              TestVaults.in(personal),
              personal,
              Features.of(RealTransfers.transfers()),
              TestDigests::new);
      new AppWindow(stage, shell, test.settings, "Keyturn")
          .show(app, test.context.copying()::clear, () -> closed = true);
      app.start(Optional.empty());
      app.navigator.unlocked(session);
    });
    arrive("search");
  }

  @AfterEach
  void close() {
    Windows.close(app, stage);
  }

  @Test
  void openASecondVaultSwitchCopyAnItemOverAndLockAll() throws Failed {
    TestVaults.create(work).close();
    test.settings.remember(TestVaults.vault(work), test.timers.now());

    robot.push(KeyCode.SHORTCUT, KeyCode.O);
    arrive("recent-open");
    robot.type(KeyCode.ENTER);
    arrive("unlock-password");
    robot.type(KeyCode.ESCAPE);
    arrive("search");
    assertEquals(TestVaults.vault(personal), inSight());

    robot.push(KeyCode.SHORTCUT, KeyCode.O);
    arrive("recent-open");
    robot.type(KeyCode.ENTER);
    arrive("unlock-back");
    robot.write(TestVaults.PASSWORD);
    robot.type(KeyCode.ENTER);
    arrive("search");
    assertEquals(TestVaults.vault(work), inSight());
    assertEquals("Test \u2013 Keyturn", stage.getTitle());

    robot.push(KeyCode.CONTROL, KeyCode.TAB);
    Fx.until(() -> inSight().equals(TestVaults.vault(personal)));
    var first = app.vault().orElseThrow().session();
    var second = app.navigator.others(first).getFirst();
    Fx.until(() -> app.vault().orElseThrow().navigator().itemCount() == 1);
    robot.type(KeyCode.DOWN);
    robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.M);
    arrive("transfer-copy");
    robot.type(KeyCode.ENTER);
    arrive("transfer-done");
    assertEquals(List.of("Fjordbank"), second.items().list().stream().map(o -> o.name()).toList());
    robot.type(KeyCode.SPACE);
    Fx.until(() -> !shell.overlay().isOpen());
    assertTrue(second.items().list().getFirst().trashed(), "taken back");

    robot.push(KeyCode.SHORTCUT, KeyCode.L);
    arrive("unlock-password");
    assertEquals(SessionState.LOCKED, first.state());
    assertFalse(app.vault().isPresent(), "both are locked");
    says("You locked this vault");
  }

  @Test
  void theScreenAndTheWindowLockAndClosingDoes() throws Failed {
    Fx.run(() -> app.told(SystemEvent.SCREEN_LOCKED));
    arrive("unlock-password");
    says("Locked together with the screen");

    test.settings.put(SettingKeys.LOCK_ON_MINIMISE, true);
    var again = TestVaults.unlock(personal);
    Fx.run(() -> app.navigator.unlocked(again));
    arrive("search");
    Fx.run(() -> stage.setIconified(true));
    Fx.run(() -> stage.setIconified(false));
    arrive("unlock-password");
    says("Locked when the window was minimised");

    var last = TestVaults.unlock(personal);
    Fx.run(() -> app.navigator.unlocked(last));
    arrive("search");
    Fx.run(() -> test.context.copying().copy("password", SecretText.of("s3cret")));
    robot.push(KeyCode.SHORTCUT, KeyCode.W);
    Fx.until(() -> closed);
    assertEquals(Optional.of(LockReason.CLOSED), last.lockReason());
    assertEquals("", test.clipboard.content);
  }

  @Test
  void aSecondStartsVaultIsOffered() {
    Fx.run(() -> app.offer(TestVaults.vault(work)));
    arrive("unlock-password");
    assertTrue(app.vault().isPresent(), "the first one stays open");
    robot.type(KeyCode.ESCAPE);
    arrive("search");
    robot.push(KeyCode.SHORTCUT, KeyCode.Q);
    Fx.until(() -> closed);
  }

  private Path inSight() {
    return app.vault().orElseThrow().session().path();
  }

  private void says(String text) {
    Fx.until(() ->
        shell.scene().getRoot().lookupAll(".label").stream()
            .anyMatch(node -> node instanceof Label label && label.getText().equals(text)));
  }

  private void arrive(String id) {
    Fx.until(() -> find(id) != null);
  }

  private Node find(String id) {
    return shell.scene().lookup("#" + id);
  }
}
