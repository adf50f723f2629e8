package org.keyturn.ui.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.address.Address;
import org.keyturn.model.Attribute;
import org.keyturn.model.Extras;
import org.keyturn.model.Failed;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.LoginUri;
import org.keyturn.model.Overview.Details;
import org.keyturn.model.Overview.Filing;
import org.keyturn.model.SecretText;
import org.keyturn.model.Secrets;
import org.keyturn.ui.TestContext;
import org.keyturn.ui.TestVaults;
import org.keyturn.ui.commands.Command;
import org.keyturn.ui.commands.Shortcuts;
import org.keyturn.ui.secrets.RepromptGuard;
import org.keyturn.vault.Session;

/// Each shortcut of the shown item, and that none reaches a guarded one.
@SuppressWarnings("NullAway.Init")
class DetailCommandsTest {
  private final List<Address> browsed = new ArrayList<>();
  private TestContext test;
  private Session session;
  private DetailViewModel model;
  private List<Command> commands;
  private boolean inList;
  private int asked;

  @BeforeEach
  void open(@TempDir Path folder) throws Failed {
    test = new TestContext(folder);
    session = TestVaults.create(folder);
    model = new DetailViewModel(session, test.context, new RepromptGuard(session, test.context));
    commands =
        new DetailCommands(model, test.context, routes(), () -> asked++)
            .all(() -> true, () -> inList);
  }

  @AfterEach
  void close() {
    session.close();
  }

  /// Remembers addresses and does nothing else.
  private DetailRoutes routes() {
    return (DetailRoutes)
        Proxy.newProxyInstance(
            DetailRoutes.class.getClassLoader(),
            new Class<?>[] {DetailRoutes.class},
            (proxy, method, args) -> {
              browsed.add((Address) args[0]);
              return null;
            });
  }

  private void show(boolean reprompt) throws Failed {
    var item = Item.create(ItemType.LOGIN, "Fjordbank", Instant.EPOCH);
    var links = List.of(LoginUri.of("ftp://files.example"), LoginUri.of("fjordbank.example/in"));
    var details = new Details(Map.of(Attribute.USERNAME, "mara"), links, List.of());
    var filing = new Filing(Optional.empty(), false, reprompt, List.of());
    var secrets =
        new Secrets(
            Map.of(
                Attribute.PASSWORD, SecretText.of("s3cret"),
                Attribute.TOTP, SecretText.of("JBSWY3DPEHPK3PXP")),
            SecretText.EMPTY,
            List.of(),
            List.of(),
            List.of(),
            Extras.NONE);
    var overview = item.overview().withDetails(details).withFiling(filing);
    session.items().save(new Item(overview, secrets), 0);
    model.show(Optional.of(session.items().list().getFirst()));
  }

  private void press(KeyCombination keys) {
    var command =
        commands.stream()
            .filter(one -> one.keys().combinations().contains(keys))
            .findFirst()
            .orElseThrow();
    assertTrue(command.isEnabled());
    command.action().run();
  }

  @Test
  void everyKeyDoesItsOwn() throws Failed {
    show(false);
    press(Shortcuts.COPY_PASSWORD);
    assertEquals("s3cret", test.clipboard.content);
    press(Shortcuts.COPY_USERNAME);
    assertEquals("mara", test.clipboard.content);
    press(Shortcuts.COPY_CODE);
    assertTrue(test.clipboard.content.matches("[0-9]{6}"));
    press(Shortcuts.COPY);
    assertEquals("s3cret", test.clipboard.content);
    press(Shortcuts.REVEAL);
    assertTrue(model.reveal().shown("password").get());
    press(Shortcuts.REVEAL);
    assertFalse(model.reveal().shown("password").get());
    press(Shortcuts.OPEN_LINK);
    assertEquals(
        List.of("https://fjordbank.example/in"), browsed.stream().map(Address::href).toList());
  }

  @Test
  void copyingBySingleKeyIsHeardInTheListOnly() {
    var command =
        commands.stream()
            .filter(one -> one.keys().combinations().contains(Shortcuts.COPY))
            .findFirst()
            .orElseThrow();
    assertFalse(command.keys().heard().getAsBoolean());
    inList = true;
    assertTrue(command.keys().heard().getAsBoolean());
  }

  @Test
  void aGuardedItemAsksInstead() throws Failed {
    show(true);
    for (var keys :
        List.of(Shortcuts.COPY_PASSWORD, Shortcuts.COPY_CODE, Shortcuts.REVEAL, Shortcuts.COPY)) {
      press(keys);
    }
    assertEquals(4, asked);
    assertEquals("", test.clipboard.content);
    assertFalse(model.reveal().any());
    model.prove(TestVaults.password());
    press(Shortcuts.COPY_PASSWORD);
    assertEquals("s3cret", test.clipboard.content);
  }

  @Test
  void nothingSelectedOffersNothing() {
    assertTrue(commands.stream().noneMatch(Command::isEnabled));
  }
}
