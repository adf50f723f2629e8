package org.keyturn.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.RealTransfers;
import org.keyturn.health.TestDigests;
import org.keyturn.model.Attribute;
import org.keyturn.model.CustomField;
import org.keyturn.model.Extras;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.LoginUri;
import org.keyturn.model.Overview;
import org.keyturn.model.SecretText;
import org.keyturn.model.Secrets;
import org.keyturn.ui.Fx;
import org.keyturn.ui.TestContext;
import org.keyturn.ui.TestVaults;
import org.keyturn.ui.fx.FxJobs;

/// An editor that was opened and not touched has nothing to save, whatever the item holds.
class UntouchedEditorTest {

  @Test
  void hasNothingToSave(@TempDir Path folder) throws Exception {
    Fx.start();
    var session = TestVaults.create(folder);
    for (var item : items()) {
      session.items().save(item, 0);
    }
    var shell = Fx.call(Shell::new);
    var stage = Fx.call(Stage::new);
    var context = new TestContext(folder, new FxJobs()).context;
    var app =
        Fx.call(() ->
            new App(
                shell,
                context,
                TestVaults.in(folder),
                folder,
                Features.of(RealTransfers.transfers()),
                TestDigests::new));
    Fx.run(() -> {
      stage.setScene(shell.scene());
      stage.show();
      app.navigator.unlocked(session);
    });
    var wrong = new ArrayList<String>();
    for (var overview : session.items().list()) {
      Fx.until(() -> app.vault().orElseThrow().navigator().knows(overview.id()));
      Fx.run(() -> app.vault().orElseThrow().navigator().edit(overview.id()));
      Fx.until(() -> node(shell, "edit-name") != null);
      if (node(shell, "editor-unsaved").isVisible()) {
        wrong.add(overview.name());
      }
      Fx.run(() -> ((Button) node(shell, "editor-cancel")).fire());
      Fx.settle();
      if (node(shell, "leave-discard") instanceof Button discard) {
        Fx.run(discard::fire);
      }
      Fx.until(() -> node(shell, "edit-name") == null);
    }
    Windows.close(app, stage);
    assertEquals(List.of(), wrong);
  }

  private static Node node(Shell shell, String id) {
    return shell.scene().lookup("#" + id);
  }

  /// One item of each type, one with everything that an item can have, one whose fields are empty.
  private static List<Item> items() {
    var items = new ArrayList<Item>();
    for (var type : ItemType.values()) {
      items.add(Item.create(type, "type " + type, Instant.EPOCH));
    }
    items.add(
        new Item(
            overview("everything"),
            new Secrets(
                Map.of(
                    Attribute.PASSWORD,
                    SecretText.of("x y"),
                    Attribute.TOTP,
                    SecretText.of("jbsw y3dp ehpk 3pxp")),
                SecretText.of("one\r\ntwo\nthree"),
                fields(true),
                List.of(),
                List.of(),
                Extras.NONE)));
    items.add(
        Item.create(ItemType.LOGIN, "empty fields", Instant.EPOCH)
            .withSecrets(
                new Secrets(
                    Map.of(), SecretText.EMPTY, fields(false), List.of(), List.of(), Extras.NONE)));
    return items;
  }

  private static Overview overview(String name) {
    var plain = Item.create(ItemType.LOGIN, name, Instant.EPOCH).overview();
    return plain
        .withFiling(
            new Overview.Filing(Optional.empty(), true, false, List.of("home", "shared tag")))
        .withDetails(
            plain
                .details()
                .withAttributes(Map.of(Attribute.USERNAME, "mara"))
                .withUris(List.of(LoginUri.of("https://konto.example/a/long/way"))))
        .withExpires(Optional.of(LocalDate.of(2030, 1, 2)))
        .withLinks(List.of(UUID.randomUUID(), UUID.randomUUID()));
  }

  private static List<CustomField> fields(boolean filled) {
    return Arrays.stream(CustomField.Type.values())
        .map(type ->
            new CustomField(
                type,
                "name",
                SecretText.of(filled ? valueOf(type) : ""),
                Optional.empty(),
                Extras.NONE))
        .toList();
  }

  private static String valueOf(CustomField.Type type) {
    return switch (type) {
      case DATE -> "2021-09-01";
      case BOOLEAN -> "true";
      case ONE_TIME_CODE -> "JBSWY3DPEHPK3PXP";
      case LINKED -> "";
      case TEXT, HIDDEN, EMAIL, URL -> "some text";
    };
  }
}
