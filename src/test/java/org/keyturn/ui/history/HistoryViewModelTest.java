package org.keyturn.ui.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.model.Attribute;
import org.keyturn.model.Difference.OfAttribute;
import org.keyturn.model.Difference.Part;
import org.keyturn.model.Extras;
import org.keyturn.model.Failed;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.SecretText;
import org.keyturn.model.Secrets;
import org.keyturn.ui.TestContext;
import org.keyturn.ui.TestVaults;
import org.keyturn.vault.Session;

/// The versions of an item on a real vault, without a toolkit.
@SuppressWarnings("NullAway.Init")
class HistoryViewModelTest {
  private TestContext test;
  private Session session;
  private Item item;

  @BeforeEach
  void open(@TempDir Path folder) throws Failed {
    test = new TestContext(folder);
    session = TestVaults.create(folder);
    item = Item.create(ItemType.LOGIN, "Fjordbank", Instant.EPOCH).withSecrets(secrets("first"));
    var base = session.items().save(item, 0);
    var renamed = item.withOverview(item.overview().withName("Fjord Bank"));
    session.items().save(renamed.withSecrets(secrets("second")), base);
  }

  @AfterEach
  void close() {
    session.close();
  }

  private static Secrets secrets(String password) {
    return new Secrets(
        Map.of(Attribute.PASSWORD, SecretText.of(password)),
        SecretText.EMPTY,
        List.of(),
        List.of(),
        List.of(),
        Extras.NONE);
  }

  private String passwordNow() throws Failed {
    var now = session.items().open(item.id()).value();
    return now.secrets().attribute(Attribute.PASSWORD).reveal();
  }

  @Test
  void aVersionSaysWhatChangedAndComesBackAndCanBeTakenBack() throws Failed {
    var model = new HistoryViewModel(session, test.context, item.id());
    assertEquals(1, model.versions().size());
    assertEquals(
        "Title changed \u00b7 Password changed",
        new FieldWords(test.context).sentence(model.versions().getFirst().differences()));
    model.restore(model.versions().getFirst());
    assertTrue(model.restored().get());
    assertEquals("first", passwordNow());
    assertEquals(2, model.versions().size());
    model.restore(model.versions().getFirst());
    assertEquals("second", passwordNow());
    assertEquals("", model.problem().get());
  }

  @Test
  void aVersionIsLookedAtBesideThePresent() {
    var model = new HistoryViewModel(session, test.context, item.id());
    var words = new FieldWords(test.context);
    var seen = new ArrayList<String>();
    model.look(
        model.versions().getFirst(),
        pair -> {
          var password = new OfAttribute(Attribute.PASSWORD);
          seen.add(words.value(Part.NAME, pair.then()).reveal());
          seen.add(words.value(password, pair.then()).reveal());
          seen.add(words.value(password, pair.now()).reveal());
          assertTrue(FieldWords.isSecret(password, pair.then(), pair.now()));
          pair.close();
          assertEquals('\0', pair.then().secrets().attribute(Attribute.PASSWORD).charAt(0));
        });
    assertEquals(List.of("Fjordbank", "first", "second"), seen);
  }
}
