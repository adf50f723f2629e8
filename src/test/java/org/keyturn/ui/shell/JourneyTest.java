package org.keyturn.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.keyturn.health.TestDigests;
import org.keyturn.ui.Fx;
import org.keyturn.ui.TestDesk;
import org.keyturn.ui.TestVaults;
import org.keyturn.ui.shell.fx.FxJobs;
import org.keyturn.vault.LockReason;
import org.testfx.api.FxRobot;

/// What a person does first, by keyboard alone, in the real window on a real vault.
@SuppressWarnings("NullAway.Init")
class JourneyTest {
  /// Short: each key that the robot presses is drawn.
  private static final String PASSWORD = "brass-key";

  private TestDesk test;
  private Shell shell;
  private Stage stage;
  private App app;
  private FxRobot robot;

  @BeforeEach
  void open(@TempDir Path folder) {
    Fx.start();
    robot = Fx.robot();
    test = new TestDesk(folder, new FxJobs());
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
              vault -> List.of(),
              TestDigests::new);
      app.start(Optional.empty());
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
  void createAddSearchCopyLockUnlock() {
    robot.type(KeyCode.ENTER);
    arrive("create-password");
    write(PASSWORD);
    robot.type(KeyCode.ENTER);
    write(PASSWORD);
    robot.type(KeyCode.ENTER);
    arrive("search");

    robot.push(KeyCode.SHORTCUT, KeyCode.N);
    arrive("edit-name");
    write("Fjordbank");
    robot.type(KeyCode.TAB);
    write("mara");
    // Past the button that makes a name.
    robot.type(KeyCode.TAB);
    robot.type(KeyCode.TAB);
    write("s3cret");
    robot.push(KeyCode.SHORTCUT, KeyCode.S);
    arrive("copy-password");

    robot.push(KeyCode.SHORTCUT, KeyCode.F);
    write("fjord");
    Fx.until(() -> find("result-count") instanceof Label count && count.getText().equals("1 item"));
    robot.type(KeyCode.DOWN);
    robot.push(KeyCode.SHORTCUT, KeyCode.C);
    Fx.until(() -> test.clipboard.content.equals("s3cret"));

    robot.push(KeyCode.SHORTCUT, KeyCode.L);
    arrive("unlock-password");
    assertEquals("", test.clipboard.content);
    write("wrong one");
    robot.type(KeyCode.ENTER);
    Fx.until(() -> find("unlock-error") instanceof Label error && error.isVisible());
    robot.push(KeyCode.SHORTCUT, KeyCode.A);
    write(PASSWORD);
    robot.type(KeyCode.ENTER);
    arrive("search");
    assertTrue(app.vault().isPresent());
  }

  private void write(String text) {
    robot.write(text, 0);
  }

  private void arrive(String id) {
    Fx.until(() -> find(id) != null);
  }

  private Node find(String id) {
    return shell.scene().lookup("#" + id);
  }
}
