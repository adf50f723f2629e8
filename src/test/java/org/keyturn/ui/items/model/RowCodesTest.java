package org.keyturn.ui.items.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
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
import org.keyturn.model.Attribute;
import org.keyturn.model.CustomField;
import org.keyturn.model.Extras;
import org.keyturn.model.Failed;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.Overview;
import org.keyturn.model.Overview.Filing;
import org.keyturn.model.SecretText;
import org.keyturn.model.Secrets;
import org.keyturn.ui.TestContext;
import org.keyturn.ui.TestVaults;
import org.keyturn.ui.controls.item.LiveCode;
import org.keyturn.vault.Session;

/// The place that shows one-time codes: which items are there, and what their rows say.
@SuppressWarnings("NullAway.Init")
class RowCodesTest {
  private static final String KEY = "JBSWY3DPEHPK3PXP";

  private TestContext test;
  private Session session;
  private ItemsViewModel items;

  @BeforeEach
  void open(@TempDir Path folder) throws Failed {
    test = new TestContext(folder);
    session = TestVaults.create(folder);
    save("Built in", Map.of(Attribute.TOTP, SecretText.of(KEY)), List.of(), false);
    var own =
        new CustomField(
            CustomField.Type.ONE_TIME_CODE,
            "Code",
            SecretText.of(KEY),
            Optional.empty(),
            Extras.NONE);
    save("Field of its own", Map.of(), List.of(own), false);
    save("Guarded", Map.of(Attribute.TOTP, SecretText.of(KEY)), List.of(), true);
    save("Plain", Map.of(Attribute.PASSWORD, SecretText.of("s3cret")), List.of(), false);
    items = new ItemsViewModel(session, test.context);
  }

  private void save(
      String name, Map<Attribute, SecretText> values, List<CustomField> fields, boolean guarded)
      throws Failed {
    var item = Item.create(ItemType.LOGIN, name, Instant.EPOCH);
    var filing = new Filing(Optional.empty(), false, guarded, List.of());
    var secrets = new Secrets(values, SecretText.EMPTY, fields, List.of(), List.of(), Extras.NONE);
    session.items().save(new Item(item.overview().withFiling(filing), secrets), 0);
  }

  @AfterEach
  void close() {
    items.forget();
    session.close();
  }

  private Overview item(String name) {
    return items.listing().items().stream()
        .filter(i -> i.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private Optional<String> code(String name) {
    items.codes().of(item(name));
    return items.codes().of(item(name)).map(LiveCode::shown);
  }

  @Test
  void whatHasACodeIsThere() {
    items.search().go(new ItemFilter.Codes());
    assertEquals(
        List.of("Built in", "Field of its own", "Guarded"),
        items.shown().stream().map(Overview::name).toList());
    assertEquals(3, items.listing().count(new ItemFilter.Codes()));
  }

  @Test
  void rowsShowTheCodeOfThisMoment() {
    items.search().go(new ItemFilter.Codes());
    var first = code("Built in");
    assertTrue(first.orElseThrow().matches("[0-9]{3} [0-9]{3}"), first::toString);
    assertEquals(first, code("Field of its own"));
    assertEquals(Optional.empty(), code("Guarded"), "it asks for the master password");
    long before = items.codes().ticks().get();
    test.timers.advance(Duration.ofSeconds(31));
    assertNotEquals(first, code("Built in"));
    assertTrue(items.codes().ticks().get() > before);
  }

  @Test
  void elsewhereNothingIsOpenedAndNothingTicks() {
    items.search().go(new ItemFilter.Codes());
    code("Built in");
    items.search().go(new ItemFilter.All());
    assertEquals(Optional.empty(), code("Built in"));
    long before = items.codes().ticks().get();
    test.timers.advance(Duration.ofSeconds(5));
    assertEquals(before, items.codes().ticks().get());
  }
}
