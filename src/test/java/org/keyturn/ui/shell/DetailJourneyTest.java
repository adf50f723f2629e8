package org.keyturn.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.RealTransfers;
import org.keyturn.health.TestDigests;
import org.keyturn.model.Attribute;
import org.keyturn.model.CustomField;
import org.keyturn.model.Extras;
import org.keyturn.model.Failed;
import org.keyturn.model.Item;
import org.keyturn.model.ItemTemplate;
import org.keyturn.model.ItemTemplate.Field;
import org.keyturn.model.ItemType;
import org.keyturn.model.Overview.Filing;
import org.keyturn.model.SecretText;
import org.keyturn.model.Secrets;
import org.keyturn.ui.Fx;
import org.keyturn.ui.Robot;
import org.keyturn.ui.TestContext;
import org.keyturn.ui.TestVaults;
import org.keyturn.ui.fx.FxJobs;
import org.keyturn.ui.secrets.Reveal;
import org.keyturn.ui.secrets.SecretField;
import org.keyturn.vault.LockReason;
import org.keyturn.vault.Session;

/// What a person does with one item, by keyboard alone, in the real window on a real vault.
@SuppressWarnings("NullAway.Init")
class DetailJourneyTest {
  private TestContext test;
  private Session session;
  private Shell shell;
  private Stage stage;
  private App app;
  private Robot robot;
  private Path folder;

  @BeforeEach
  void open(@TempDir Path place) throws Failed {
    Fx.start();
    folder = place;
    robot = new Robot();
    test = new TestContext(folder, new FxJobs());
    session = TestVaults.create(folder);
    save("Fjordbank", false);
    save("Guarded", true);
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
    Fx.until(() -> app.vault().orElseThrow().navigator().itemCount() == 2);
  }

  private void save(String name, boolean reprompt) throws Failed {
    var item = Item.create(ItemType.LOGIN, name, Instant.EPOCH);
    var filing = new Filing(Optional.empty(), false, reprompt, List.of());
    var secrets =
        new Secrets(
            Map.of(Attribute.PASSWORD, SecretText.of("s3cret")),
            SecretText.EMPTY,
            List.of(CustomField.text("First", "1"), CustomField.text("Second", "2")),
            List.of(),
            List.of(),
            Extras.NONE);
    session.items().save(new Item(item.overview().withFiling(filing), secrets), 0);
  }

  @AfterEach
  void close() {
    Fx.run(() -> app.lock(LockReason.CLOSED));
    // What the lock still has to write is written by then.
    arrive("unlock-password");
    Fx.run(stage::hide);
  }

  private void select(int index) {
    for (int i = 0; i <= index; i++) {
      robot.type(KeyCode.DOWN);
    }
  }

  @Test
  void aSecretIsShownForAWhileHeldLargeAndCopied() {
    select(0);
    arrive("show-password");
    robot.push(KeyCode.SHORTCUT, KeyCode.R);
    Fx.until(this::inSight);
    Fx.run(() -> test.timers.advance(Reveal.sight(test.context).plusSeconds(1)));
    assertTrue(!inSight());

    robot.press(KeyCode.ALT);
    Fx.until(this::inSight);
    robot.release(KeyCode.ALT);
    Fx.until(() -> !inSight());

    tabTo("large-password");
    robot.type(KeyCode.SPACE);
    arrive("large-secret");
    robot.type(KeyCode.ESCAPE);
    Fx.until(() -> find("large-secret") == null);

    robot.push(KeyCode.SHORTCUT, KeyCode.C);
    Fx.until(() -> test.clipboard.content.equals("s3cret"));
  }

  @Test
  void aFileIsAttachedLookedAtAndRemoved() throws Exception {
    test.files.answer = Optional.of(Files.writeString(folder.resolve("note.txt"), "bring tea"));
    select(0);
    arrive("attach-file");
    tabTo("attach-file");
    robot.type(KeyCode.SPACE);
    Fx.until(() -> shell.scene().lookup(".preview-attachment") != null);

    var id = session.items().list().getFirst().details().attachments().getFirst().id();
    tabTo("preview-" + id);
    robot.type(KeyCode.SPACE);
    arrive("preview-text");
    assertEquals("bring tea", ((TextArea) find("preview-text")).getText());
    robot.type(KeyCode.ESCAPE);
    Fx.until(() -> find("preview-text") == null);

    tabTo("remove-" + id);
    robot.type(KeyCode.SPACE);
    arrive("attachment-remove");
    tabTo("attachment-remove");
    robot.type(KeyCode.SPACE);
    Fx.until(() -> shell.scene().lookup(".preview-attachment") == null);
  }

  @Test
  void aGuardedItemIsEditedAfterTheMasterPasswordOnly() throws Failed {
    select(1);
    arrive("guard-password");
    robot.push(KeyCode.SHORTCUT, KeyCode.E);
    arrive("proof-password");
    assertNull(find("edit-name"));
    robot.write(TestVaults.PASSWORD);
    robot.type(KeyCode.ENTER);
    arrive("edit-name");

    tabTo(() -> shell.scene().lookup(".field-name"));
    robot.push(KeyCode.ALT, KeyCode.DOWN);
    robot.push(KeyCode.SHORTCUT, KeyCode.S);
    Fx.until(() -> find("edit-name") == null);
    var saved = session.items().open(session.items().list().getLast().id()).value();
    assertEquals("Second", saved.secrets().fields().getFirst().name());
    saved.close();
  }

  @Test
  void anItemOfOnesOwnKindTakesFieldsOfEveryKind() throws Failed {
    var typed = new LinkedHashMap<CustomField.Type, String>();
    typed.put(CustomField.Type.TEXT, "red");
    typed.put(CustomField.Type.HIDDEN, "s3cret");
    typed.put(CustomField.Type.BOOLEAN, " ");
    typed.put(CustomField.Type.DATE, "2031-05-01");
    typed.put(CustomField.Type.EMAIL, "a@b.example");
    typed.put(CustomField.Type.URL, "b.example");
    typed.put(CustomField.Type.ONE_TIME_CODE, "JBSWY3DP");
    var fields = typed.keySet().stream().map(type -> new Field(type, type.key())).toList();
    Fx.run(() ->
        app.vault().orElseThrow().navigator().create(new ItemTemplate("Boat", "BOX", fields)));
    arrive("edit-name");
    robot.write("Tern");
    int i = 0;
    for (var text : typed.values()) {
      focusValue(i++);
      if (text.equals(" ")) {
        robot.type(KeyCode.SPACE);
      } else {
        robot.write(text);
      }
    }
    robot.push(KeyCode.SHORTCUT, KeyCode.S);
    Fx.until(() -> find("edit-name") == null);
    var tern = session.items().list().stream().filter(o -> o.name().equals("Tern")).findFirst();
    assertEquals(Optional.of("Boat"), tern.orElseThrow().template());
    var saved = session.items().open(tern.orElseThrow().id()).value().secrets();
    typed.put(CustomField.Type.BOOLEAN, "true");
    assertEquals(
        List.copyOf(typed.values()),
        saved.fields().stream().map(field -> field.value().reveal()).toList());
    saved.close();
  }

  /// Into the input of a field that the person added.
  private void focusValue(int index) {
    tabTo(() -> {
      var lines = shell.scene().lookup(".field-lines");
      var value = ((VBox) ((VBox) lines).getChildren().get(index)).getChildren().getLast();
      var input =
          switch (value) {
            case SecretField secret -> secret.input();
            case VBox box -> box.getChildren().getFirst();
            default -> value;
          };
      return input instanceof SecretField code ? code.input() : input;
    });
  }

  private boolean inSight() {
    return shell.scene().lookup(".coloured-secret") != null;
  }

  private void tabTo(String id) {
    tabTo(() -> find(id));
  }

  private void tabTo(Supplier<Node> goal) {
    for (int i = 0; i < 60; i++) {
      if (Fx.call(() -> Objects.equals(goal.get(), shell.scene().getFocusOwner()))) {
        return;
      }
      robot.type(KeyCode.TAB);
    }
    throw new AssertionError("Tab does not reach " + Fx.call(goal::get));
  }

  private void arrive(String id) {
    Fx.until(() -> find(id) != null);
  }

  private Node find(String id) {
    return shell.scene().lookup("#" + id);
  }
}
