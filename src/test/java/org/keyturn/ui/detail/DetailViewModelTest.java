package org.keyturn.ui.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.crypto.Password;
import org.keyturn.model.Attribute;
import org.keyturn.model.Failed;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.Overview;
import org.keyturn.model.Overview.Filing;
import org.keyturn.model.SecretText;
import org.keyturn.model.Secrets;
import org.keyturn.ui.TestContext;
import org.keyturn.ui.TestVaults;
import org.keyturn.ui.secrets.RepromptGuard;
import org.keyturn.ui.secrets.Reveal;
import org.keyturn.vault.Session;

/// The detail on a real vault, without a toolkit.
@SuppressWarnings("NullAway.Init")
class DetailViewModelTest {
  private TestContext test;
  private Session session;
  private DetailViewModel detail;

  @BeforeEach
  void open(@TempDir Path folder) throws Failed {
    test = new TestContext(folder);
    session = TestVaults.create(folder);
    save("Fjordbank", false);
    save("Elbe Insurance", false);
    save("Guarded", true);
    detail = new DetailViewModel(session, test.context, new RepromptGuard(session, test.context));
  }

  @AfterEach
  void close() {
    session.close();
  }

  private void save(String name, boolean reprompt) throws Failed {
    var item = Item.create(ItemType.LOGIN, name, Instant.EPOCH);
    var filing = new Filing(Optional.empty(), false, reprompt, List.of());
    var values = Map.of(Attribute.PASSWORD, SecretText.of("secret of " + name));
    var none = Secrets.NONE;
    var secrets = new Secrets(values, none.notes(), List.of(), List.of(), List.of(), none.extras());
    session.items().save(new Item(item.overview().withFiling(filing), secrets), 0);
  }

  private Overview named(String name) throws Failed {
    return session.items().list().stream()
        .filter(o -> o.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatWasCopiedStaysTheItemsThatItCameFrom() throws Failed {
    var fjordbank = named("Fjordbank");
    detail.show(Optional.of(fjordbank));
    detail.copy("password", SecretText.of("secret of Fjordbank"));
    detail.show(Optional.of(named("Elbe Insurance")));
    var copying = test.context.copying();
    assertEquals(Optional.of(fjordbank.id()), copying.item());
    assertFalse(copying.isFrom(Optional.of(named("Elbe Insurance").id()), "password"));
  }

  @Test
  void aShownSecretGoesOutOfSightByItself() throws Failed {
    detail.show(Optional.of(named("Fjordbank")));
    detail.reveal().show("password");
    test.timers.advance(Reveal.sight(test.context).minusSeconds(1));
    assertTrue(detail.reveal().shown("password").get());
    test.timers.advance(Duration.ofSeconds(2));
    assertFalse(detail.reveal().shown("password").get());
  }

  @Test
  void anItemOpenedAgainUnchangedKeepsTheSecretsThatAreInUse() throws Failed {
    detail.show(Optional.of(named("Fjordbank")));
    var used = detail.open().orElseThrow().secrets().attribute(Attribute.PASSWORD);
    detail.show(Optional.of(named("Fjordbank")));
    assertEquals("secret of Fjordbank", used.reveal());
    var now = detail.open().orElseThrow().secrets().attribute(Attribute.PASSWORD);
    assertEquals("secret of Fjordbank", now.reveal());
  }

  @Test
  void anotherSelectionWipesAndConceals() throws Failed {
    detail.show(Optional.of(named("Fjordbank")));
    detail.reveal().show("password");
    var secret = detail.item().get().orElseThrow().secrets().attribute(Attribute.PASSWORD);
    assertEquals("secret of Fjordbank", secret.reveal());
    detail.show(Optional.of(named("Elbe Insurance")));
    assertEquals('\0', secret.charAt(0));
    assertFalse(detail.reveal().shown("password").get());
  }

  @Test
  void aGuardedItemOpensOnlyForTheMasterPassword() throws Failed {
    detail.show(Optional.of(named("Guarded")));
    assertTrue(detail.guarded().get());
    assertTrue(detail.item().get().orElseThrow().secrets().attribute(Attribute.PASSWORD).isEmpty());
    detail.prove(Password.of("not this one".toCharArray()));
    assertTrue(detail.guarded().get());
    assertFalse(detail.problem().get().isEmpty());
    detail.prove(TestVaults.password());
    assertFalse(detail.guarded().get());
    assertEquals(
        "secret of Guarded",
        detail.item().get().orElseThrow().secrets().attribute(Attribute.PASSWORD).reveal());
  }
}
