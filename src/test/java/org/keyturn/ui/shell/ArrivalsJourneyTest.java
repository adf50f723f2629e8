package org.keyturn.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.RealTransfers;
import org.keyturn.health.TestDigests;
import org.keyturn.model.Failed;
import org.keyturn.ui.Fx;
import org.keyturn.ui.Robot;
import org.keyturn.ui.TestContext;
import org.keyturn.ui.TestVaults;
import org.keyturn.ui.fx.FxJobs;
import org.keyturn.vault.LockReason;

/// An export is opened from outside, as by a double click.
@SuppressWarnings("NullAway.Init")
class ArrivalsJourneyTest {
  @TempDir private Path folder;

  private Shell shell;
  private Stage stage;
  private App app;
  private final List<Path> imported = new ArrayList<>();

  private void start(Optional<Path> file) {
    Fx.start();
    var test = new TestContext(folder, new FxJobs());
    Fx.run(() -> {
      shell = new Shell();
      stage = new Stage();
      stage.setScene(shell.scene());
      stage.show();
      app =
          new App(shell, test.context, TestVaults.in(folder), folder, imports(), TestDigests::new);
      app.start(file);
    });
  }

  /// Takes down what is imported.
  private Features imports() {
    var real = Features.of(RealTransfers.transfers());
    return new Features(
        (vault, file) -> imported.add(file.orElseThrow()),
        real.export(),
        real.ledger(),
        real.sheet(),
        real.rotate());
  }

  @AfterEach
  void close() {
    Windows.close(app, stage);
  }

  @Test
  void itWaitsForAVaultAndSaysSo() throws Failed {
    var export = folder.resolve("from-anna.keyturn-export").toAbsolutePath();
    TestVaults.create(folder).close();
    start(Optional.of(export));
    Fx.run(() -> app.offer(TestVaults.vault(folder)));
    Fx.until(() -> shell.scene().lookup("#unlock-password") != null);
    Fx.until(() -> says("from-anna.keyturn-export"));
    assertEquals(List.of(), imported);

    new Robot().write(TestVaults.PASSWORD);
    new Robot().type(KeyCode.ENTER);

    Fx.until(() -> imported.equals(List.of(export)));
    Fx.run(() -> app.lock(LockReason.BY_USER));
    Fx.until(() -> shell.scene().lookup("#unlock-password") != null);
    assertFalse(says("from-anna.keyturn-export"), "it is taken in once");
  }

  @Test
  void anOpenVaultTakesItInAtOnce() throws Failed {
    var session = TestVaults.create(folder);
    start(Optional.empty());
    Fx.run(() -> app.navigator.unlocked(session));

    Fx.run(() -> app.offer(folder.resolve("mine.keyturn-export")));

    Fx.until(() -> imported.size() == 1);
    assertEquals(folder.resolve("mine.keyturn-export").toAbsolutePath(), imported.getFirst());
  }

  @Test
  void whatIsDroppedOntoTheWindowIsOpenedOrImported() throws Exception {
    var session = TestVaults.create(folder);
    start(Optional.empty());
    var table = Files.writeString(folder.resolve("old.csv"), "x");
    var export = Files.writeString(folder.resolve("mine.keyturn-export"), "x");
    var other = Files.writeString(folder.resolve("Other.keyturn"), "x");
    assertEquals(Optional.empty(), wanted(table), "no vault is open");
    assertEquals(Optional.of(export), wanted(export));
    Fx.run(() -> app.navigator.unlocked(session));
    assertEquals(Optional.of(table), wanted(table));
    assertEquals(Optional.empty(), wanted(table, export), "one at a time");
    assertEquals(Optional.empty(), wanted(folder), "a folder is no file");

    Fx.run(() -> app.drop.veil(table));
    Fx.until(() -> says("old.csv"));
    Fx.run(() -> app.drop.drop(table));
    assertFalse(says("old.csv"), "the veil is gone");
    Fx.until(() -> imported.equals(List.of(table.toAbsolutePath())));

    Fx.run(() -> app.drop.drop(other));
    Fx.until(() -> shell.scene().lookup("#unlock-password") != null);
    Fx.until(() -> says("Other"));
  }

  private Optional<Path> wanted(Path... dragged) {
    return Fx.call(() -> app.drop.wanted(Stream.of(dragged).map(Path::toFile).toList()));
  }

  private boolean says(String words) {
    return shell.scene().getRoot().lookupAll(".label").stream()
        .anyMatch(node -> node instanceof Label label && label.getText().contains(words));
  }
}
