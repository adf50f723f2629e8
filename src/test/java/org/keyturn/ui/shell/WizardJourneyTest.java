package org.keyturn.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.RealTransfers;
import org.keyturn.health.TestDigests;
import org.keyturn.model.Failed;
import org.keyturn.ui.Fx;
import org.keyturn.ui.Robot;
import org.keyturn.ui.TestContext;
import org.keyturn.ui.fx.FxJobs;
import org.keyturn.vault.Vaults;
import org.keyturn.vault.environment.CheapVaults;

/// The whole wizard, and a vault with a key file, by keyboard alone on real vaults.
@SuppressWarnings("NullAway.Init")
class WizardJourneyTest {
  /// Short: each key that the robot presses is drawn.
  private static final String PASSWORD = "brass-key";

  private static final String NEXT = "iron-keys";
  private static final int FAR = 60;

  private Path folder;
  private TestContext test;
  private Vaults vaults;
  private Shell shell;
  private Stage stage;
  private App app;
  private Robot robot;

  @BeforeEach
  void open(@TempDir Path temp) {
    Fx.start();
    folder = temp;
    robot = new Robot();
    test = new TestContext(folder, new FxJobs());
    vaults = CheapVaults.in(folder.resolve("data"), RealTransfers.format());
    var features = Features.of(RealTransfers.transfers());
    Fx.run(() -> {
      shell = new Shell();
      stage = new Stage();
      stage.setScene(shell.scene());
      stage.show();
      app = new App(shell, test.context, vaults, folder, features, TestDigests::new);
      app.start(Optional.empty());
    });
    Fx.settle();
    robot.type(KeyCode.ENTER);
    arrive("create-password");
  }

  @AfterEach
  void close() {
    Windows.close(app, stage);
  }

  private Path vault() {
    return folder.resolve("Personal.keyturn");
  }

  @Test
  void acceptCheckMistypeProveSummariseRunAndUnlockAgain() throws Failed {
    create();
    wizard();
    write("brass-kez");
    robot.type(KeyCode.ENTER);
    write(NEXT);
    robot.type(KeyCode.ENTER);
    write(NEXT);
    robot.type(KeyCode.ENTER);
    Fx.until(() -> find("rotation-error-current").isVisible());
    assertTrue(isFocused("rotation-current"));
    write(PASSWORD);
    press("rotation-next-page");
    arrive("rotation-commit");
    robot.type(KeyCode.ENTER);
    Fx.settle();
    assertTrue(isThere("rotation-commit"), "Return never commits");
    press("rotation-commit");
    arrive("unlock-password");
    Fx.until(() -> says("Key rotated"));
    assertEquals(2, vaults.info(vault()).generation());
    write(NEXT);
    robot.type(KeyCode.ENTER);
    arrive("search");
    Fx.until(() -> says("Key turned"));
    report();
    robot.push(KeyCode.SHORTCUT, KeyCode.L);
    arrive("unlock-password");
    write(NEXT);
    robot.type(KeyCode.ENTER);
    arrive("rotation-report");
  }

  /// What the relocked page promised is kept, and stays until it is put away.
  private void report() {
    arrive("rotation-report");
    press("rotation-report");
    arrive("after-backup");
    press("after-backup");
    Fx.until(() -> says("A backup under the new key"));
    var file = folder.resolve("report.txt");
    test.files.answer = Optional.of(file);
    press("after-save");
    Fx.until(() -> says("Saved"));
    var text = Fx.call(() -> Files.readString(file));
    assertTrue(text.contains("generation 2"));
    assertFalse(text.contains(NEXT) || text.contains(PASSWORD));
    robot.type(KeyCode.ESCAPE);
    Fx.until(() -> !shell.overlay().isOpen());
  }

  @Test
  void createWithAKeyFileUnlockWithItAndRotateAwayFromIt() throws Failed {
    var stick = folder.resolve("stick");
    assertTrue(stick.toFile().mkdirs());
    var key = stick.resolve("my.key");
    write(PASSWORD);
    robot.type(KeyCode.ENTER);
    write(PASSWORD);
    press("create-key-file-add");
    robot.type(KeyCode.TAB);
    press("create-action");
    Fx.until(() -> find("create-key-file-error").isVisible());
    test.files.answer = Optional.of(key);
    press("create-key-file-make");
    Fx.until(() -> Files.exists(key) && !find("create-key-file-error").isVisible());
    press("create-action");
    arrive("first-done");
    robot.type(KeyCode.ENTER);
    arrive("search");
    assertTrue(vaults.info(vault()).keyFile());

    robot.push(KeyCode.SHORTCUT, KeyCode.L);
    arrive("unlock-password");
    Fx.until(() -> find("unlock-key-file").isVisible());
    write(PASSWORD);
    robot.type(KeyCode.ENTER);
    Fx.until(() -> find("unlock-key-file-error").isVisible());
    press("unlock-key-file");
    press("unlock-key-file-remember");
    press("unlock-action");
    arrive("search");
    assertEquals(Optional.of(key), test.settings.keyFile(vault()));

    wizard();
    write(PASSWORD);
    tabTo("rotation-new");
    robot.type(KeyCode.UP);
    Fx.until(() -> isFocused("rotation-keep"));
    tabTo("rotation-key-file-step");
    robot.type(KeyCode.DOWN, KeyCode.DOWN);
    Fx.until(() ->
        find("rotation-key-file-step") instanceof ComboBox<?> steps
            && String.valueOf(steps.getValue()).equals("REMOVE"));
    press("rotation-next-page");
    arrive("rotation-commit");
    press("rotation-commit");
    arrive("unlock-password");
    assertFalse(vaults.info(vault()).keyFile());
    assertEquals(Optional.empty(), test.settings.keyFile(vault()));
    write(PASSWORD);
    robot.type(KeyCode.ENTER);
    arrive("search");
  }

  private void create() {
    write(PASSWORD);
    robot.type(KeyCode.ENTER);
    write(PASSWORD);
    robot.type(KeyCode.ENTER);
    arrive("first-done");
    robot.type(KeyCode.ENTER);
    arrive("search");
  }

  /// From the items to the page with the passwords.
  private void wizard() {
    robot.push(KeyCode.SHORTCUT, KeyCode.COMMA);
    arrive("preferences-vault");
    press("preferences-vault");
    arrive("preferences-rotate");
    press("preferences-rotate");
    Fx.until(() -> isFocused("rotation-accept"));
    robot.type(KeyCode.SPACE);
    Fx.until(() -> !find("rotation-next-page").isDisabled());
    press("rotation-next-page");
    arrive("rotation-check-again");
    Fx.until(() -> isFocused("rotation-next-page"));
    robot.type(KeyCode.ENTER);
    Fx.until(() -> isFocused("rotation-current"));
  }

  /// Moves there with Tab, as a person would, and presses it.
  private void press(String id) {
    tabTo(id);
    robot.type(KeyCode.SPACE);
    Fx.settle();
  }

  private void tabTo(String id) {
    for (int i = 0; i < FAR && !Fx.call(() -> isFocused(id)); i++) {
      robot.type(KeyCode.TAB);
    }
    assertTrue(Fx.call(() -> isFocused(id)), id + " is not reached by Tab");
  }

  private boolean isFocused(String id) {
    var owner = shell.scene().getFocusOwner();
    return owner != null && id.equals(owner.getId());
  }

  private boolean says(String text) {
    return shell.scene().getRoot().lookupAll(".label").stream()
        .anyMatch(node -> node instanceof Labeled label && label.getText().startsWith(text));
  }

  private void write(String text) {
    robot.write(text);
  }

  private void arrive(String id) {
    Fx.until(() -> isThere(id));
  }

  private boolean isThere(String id) {
    return shell.scene().lookup("#" + id) != null;
  }

  private Node find(String id) {
    return Objects.requireNonNull(shell.scene().lookup("#" + id), id);
  }
}
