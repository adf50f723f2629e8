package org.keyturn.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.RealTransfers;
import org.keyturn.health.TestDigests;
import org.keyturn.model.Attribute;
import org.keyturn.model.Failed;
import org.keyturn.model.Item;
import org.keyturn.settings.SettingKeys;
import org.keyturn.totp.Totp;
import org.keyturn.tour.ScenePicture;
import org.keyturn.ui.Fx;
import org.keyturn.ui.Robot;
import org.keyturn.ui.TestContext;
import org.keyturn.ui.TestVaults;
import org.keyturn.ui.fx.FxJobs;
import org.keyturn.vault.Session;

/// One-time codes and the generator, by keyboard alone.
@SuppressWarnings("NullAway.Init")
class CodesJourneyTest {
  private static final String LINK =
      "otpauth://totp/Bank:ada?secret=WQIQ25BRKZYCJVYP&issuer=Bank&digits=8";
  private static final String UNDERSTOOD = "Bank · ada · 8 digits · new every 30 s · SHA1";

  private Path folder;
  private TestContext test;
  private Session session;
  private Shell shell;
  private Stage stage;
  private App app;
  private Robot robot;

  @BeforeEach
  void open(@TempDir Path temporary) throws Failed {
    folder = temporary;
    Fx.start();
    robot = new Robot();
    test = new TestContext(folder, new FxJobs());
    session = TestVaults.create(folder);
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
    arrive("search");
  }

  @AfterEach
  void close() {
    Windows.close(app, stage);
  }

  @Test
  void codesAndMadePasswords() throws Failed {
    pasteALinkAndSave();
    press(KeyCode.T, KeyCombination.SHORTCUT_DOWN);
    Fx.until(() -> test.clipboard.content.equals(code()));
    readBackWhatIsShown();
    keepAProfile();
    fillAUserName();
  }

  private void pasteALinkAndSave() throws Failed {
    press(KeyCode.N, KeyCombination.SHORTCUT_DOWN);
    arrive("edit-name");
    robot.write("Bank");
    focus("edit-totp");
    Fx.run(() -> {
      var content = new ClipboardContent();
      content.putString(LINK);
      Clipboard.getSystemClipboard().setContent(content);
    });
    press(KeyCode.V, KeyCombination.SHORTCUT_DOWN);
    until("code-note", UNDERSTOOD);
    press(KeyCode.S, KeyCombination.SHORTCUT_DOWN);
    arrive("totp-code");
    assertEquals(LINK, item().secrets().attribute(Attribute.TOTP).reveal());
  }

  /// What the window shows as a QR code is read from a picture of the window.
  private void readBackWhatIsShown() {
    focus("qr-totp");
    press(KeyCode.SPACE);
    arrive("qr-tile");
    var picture = folder.resolve("window.png");
    Fx.run(() -> draw(picture));
    press(KeyCode.ESCAPE);
    test.files.answer = Optional.of(picture);
    press(KeyCode.N, KeyCombination.SHORTCUT_DOWN);
    arrive("edit-name");
    focus("edit-scan");
    chooseFirst();
    until("code-note", UNDERSTOOD);
    press(KeyCode.ESCAPE);
    arrive("leave-discard");
    focus("leave-discard");
    press(KeyCode.SPACE);
    Fx.until(() -> !shell.overlay().isOpen());
  }

  private void keepAProfile() {
    press(KeyCode.G, KeyCombination.SHORTCUT_DOWN);
    arrive("generator-result");
    focus("generator-length");
    press(KeyCode.UP);
    focus("generator-profiles");
    chooseFirst();
    arrive("generator-profile-name");
    robot.write("Bank");
    press(KeyCode.ENTER);
    until("generator-profiles", "Profile: Bank");
    focus("generator-copy-close");
    press(KeyCode.ENTER);
    Fx.until(() -> !shell.overlay().isOpen());
    assertEquals(21, test.clipboard.content.length());
    assertEquals(1, test.settings.get(SettingKeys.GENERATOR_PROFILES).size());
    Fx.until(() -> test.settings.get(SettingKeys.GENERATOR_LENGTH) == 21);
  }

  private void fillAUserName() {
    press(KeyCode.N, KeyCombination.SHORTCUT_DOWN);
    arrive("edit-generate-name");
    focus("edit-generate-name");
    press(KeyCode.SPACE);
    arrive("generator-use");
    press(KeyCode.ENTER);
    Fx.until(() -> !shell.overlay().isOpen());
    assertTrue(text("edit-username").matches("[a-z-]+[0-9]{4}"), text("edit-username"));
  }

  private Item item() throws Failed {
    var overview = session.items().list().getFirst();
    return session.items().open(overview.id()).value();
  }

  private String code() {
    try (var totp = Totp.parse(LINK.toCharArray()).orElseThrow()) {
      return new String(totp.codeAt(test.timers.now()));
    }
  }

  private void draw(Path file) {
    try {
      ScenePicture.write(shell.scene(), file);
    } catch (IOException notWritten) {
      throw new UncheckedIOException(notWritten);
    }
  }

  /// Keys go to whatever has the focus, as the window would send them; a robot would wait for a
  /// frame after each.
  private void press(KeyCode key, KeyCombination.Modifier... modifiers) {
    boolean shortcut = modifiers.length > 0;
    Fx.run(() -> {
      send(KeyEvent.KEY_PRESSED, key, shortcut);
      send(KeyEvent.KEY_RELEASED, key, shortcut);
    });
  }

  private void send(EventType<KeyEvent> type, KeyCode key, boolean shortcut) {
    var owner = shell.scene().getFocusOwner();
    var target = owner == null ? shell.scene().getRoot() : owner;
    boolean mac = System.getProperty("os.name", "").startsWith("Mac");
    target.fireEvent(
        new KeyEvent(type, "", "", key, false, shortcut && !mac, false, shortcut && mac));
  }

  /// Opens the menu of the button with the focus and takes its first entry, once that can be taken.
  private void chooseFirst() {
    press(KeyCode.SPACE);
    Fx.until(() ->
        Window.getWindows().stream()
            .anyMatch(window -> window.getScene().lookup(".menu-item:focused") != null));
    robot.type(KeyCode.ENTER);
  }

  /// Goes on with Tab until this control has the focus.
  private void focus(String id) {
    assertTrue(
        Fx.call(() -> {
          for (int steps = 0; steps < 60; steps++) {
            var owner = shell.scene().getFocusOwner();
            if (owner != null && isIn(owner, id)) {
              return true;
            }
            send(KeyEvent.KEY_PRESSED, KeyCode.TAB, false);
          }
          return false;
        }),
        () -> "Tab does not lead to " + id);
  }

  private static boolean isIn(Node node, String id) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (id.equals(at.getId())) {
        return true;
      }
    }
    return false;
  }

  private void until(String id, String text) {
    Fx.until(() -> find(id) instanceof Labeled label && label.getText().equals(text));
  }

  private String text(String id) {
    return Fx.call(() -> ((TextInputControl) find(id)).getText());
  }

  private void arrive(String id) {
    Fx.until(() -> find(id) != null);
  }

  private Node find(String id) {
    return shell.scene().lookup("#" + id);
  }
}
