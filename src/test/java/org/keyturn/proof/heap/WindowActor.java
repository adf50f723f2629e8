package org.keyturn.proof.heap;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.keyturn.RealTransfers;
import org.keyturn.crypto.KdfParameters;
import org.keyturn.crypto.Password;
import org.keyturn.health.TestDigests;
import org.keyturn.model.Attribute;
import org.keyturn.model.CustomField;
import org.keyturn.model.Extras;
import org.keyturn.model.Failed;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.PastPassword;
import org.keyturn.model.SecretText;
import org.keyturn.model.Secrets;
import org.keyturn.settings.SettingKeys;
import org.keyturn.ui.Fx;
import org.keyturn.ui.Robot;
import org.keyturn.ui.TestContext;
import org.keyturn.ui.TestVaults;
import org.keyturn.ui.fx.FxJobs;
import org.keyturn.ui.shell.App;
import org.keyturn.ui.shell.Features;
import org.keyturn.ui.shell.Shell;

/// A process that shows, edits and copies every secret of a vault in the real window, locks, and
/// dumps what is alive in its heap. Arguments: folder, seed.
final class WindowActor {
  static final int ITEMS = 10;
  static final int MARKERS_AN_ITEM = 5;
  static final String DUMP = "locked.hprof";

  private final Path folder;
  private final long seed;

  private WindowActor(Path folder, long seed) {
    this.folder = folder;
    this.seed = seed;
  }

  static void main(String[] arguments) throws Exception {
    var actor = new WindowActor(Path.of(arguments[0]), Long.parseLong(arguments[1]));
    actor.fill();
    Fx.start();
    actor.live();
    actor.awaitClosed();
    actor.dump();
    System.exit(0);
  }

  private void fill() throws Failed {
    var markers = Markers.of(seed, ITEMS * MARKERS_AN_ITEM);
    try (var password = Password.of(Markers.password(seed));
        var session =
            TestVaults.in(folder)
                .create(TestVaults.vault(folder), password, Optional.of(KdfParameters.FLOOR))) {
      for (int i = 0; i < ITEMS; i++) {
        var mine = markers.subList(i * MARKERS_AN_ITEM, (i + 1) * MARKERS_AN_ITEM);
        session.items().save(item("Item " + i, mine), 0);
      }
    }
    markers.forEach(marker -> Arrays.fill(marker, '\0'));
  }

  private static Item item(String name, List<char[]> markers) {
    var texts = markers.stream().map(SecretText::of).toList();
    return Item.create(ItemType.LOGIN, name, Instant.EPOCH)
        .withSecrets(
            new Secrets(
                Map.of(Attribute.PASSWORD, texts.get(0)),
                texts.get(1),
                List.of(hidden("first", texts.get(2)), hidden("second", texts.get(3))),
                List.of(new PastPassword(texts.get(4), Instant.EPOCH, Extras.NONE)),
                List.of(),
                Extras.NONE));
  }

  private static CustomField hidden(String name, SecretText value) {
    return new CustomField(CustomField.Type.HIDDEN, name, value, Optional.empty(), Extras.NONE);
  }

  /// Everything that the window knows dies with this frame.
  private void live() {
    var window = new Window(folder);
    window.unlock(seed);
    for (int i = 0; i < ITEMS; i++) {
      window.visit(i);
    }
    window.lock();
  }

  /// A call into the vault that was under way at the lock holds its cipher until it ends, on
  /// whatever thread it runs. The session's own last call closes the file.
  private void awaitClosed() {
    Fx.until(() -> {
      var threads = folder.resolve("threads-" + System.nanoTime());
      try {
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
            .dumpThreads(threads.toString(), ThreadDumpFormat.TEXT_PLAIN);
        var stacks = Files.readString(threads);
        return !stacks.contains("org.keyturn.vault") && !stacks.contains("org.keyturn.crypto");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  private void dump() throws IOException {
    ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
        .dumpHeap(folder.resolve(DUMP).toString(), true);
  }

  /// The real window on its headless platform.
  private static final class Window {
    private final Shell[] shell = new Shell[1];
    private final App[] app = new App[1];

    Window(Path folder) {
      Fx.run(() -> {
        shell[0] = new Shell();
        var stage = new Stage();
        stage.setScene(shell[0].scene());
        stage.show();
        var context = new TestContext(folder, new FxJobs()).context;
        context.settings().put(SettingKeys.BACKUP, true);
        app[0] =
            new App(
                shell[0],
                context,
                TestVaults.in(folder),
                folder,
                Features.of(RealTransfers.transfers()),
                TestDigests::new);
        app[0].start(Optional.of(TestVaults.vault(folder)));
      });
      Fx.settle();
    }

    void unlock(long seed) {
      Fx.until(() -> find("unlock-password") != null);
      for (char letter : Markers.password(seed)) {
        new Robot().write(letter);
      }
      new Robot().type(KeyCode.ENTER);
      Fx.until(() -> find("items") instanceof ListView<?> list && list.getItems().size() == ITEMS);
    }

    /// Shows, copies and edits one item.
    void visit(int number) {
      Fx.run(() -> ((ListView<?>) find("items")).getSelectionModel().clearAndSelect(number));
      Fx.until(() -> find("copy-password") != null && title().equals("Item " + number));
      fireAll("show-");
      Fx.settle();
      fireAll("copy-");
      if (find("detail-history") instanceof Button history) {
        Fx.run(history::fire);
        Fx.settle();
        fireAll("show-");
        fireAll("copy-");
        new Robot().type(KeyCode.ESCAPE);
      }
      new Robot().push(KeyCode.SHORTCUT, KeyCode.E);
      Fx.until(() -> find("edit-password") != null);
      Fx.run(() -> ((TextInputControl) find("edit-password")).requestFocus());
      new Robot().push(KeyCode.END);
      new Robot().write("x");
      new Robot().push(KeyCode.SHORTCUT, KeyCode.S);
      Fx.until(() -> find("edit-password") == null);
    }

    void lock() {
      new Robot().push(KeyCode.SHORTCUT, KeyCode.L);
      Fx.until(() -> find("unlock-password") != null);
    }

    private String title() {
      return find("detail-title") instanceof Labeled label ? label.getText() : "";
    }

    private void fireAll(String prefix) {
      Fx.run(() ->
          shell[0].scene().getRoot().lookupAll(".button").stream()
              .filter(node -> node.getId() != null && node.getId().startsWith(prefix))
              .map(Button.class::cast)
              .toList()
              .forEach(Button::fire));
    }

    private Node find(String id) {
      return shell[0].scene().lookup("#" + id);
    }
  }
}
